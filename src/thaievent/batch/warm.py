"""Imported once by the fork server, by nothing else: loads what every worker needs.

Workers then start as copies of a process which has its tables in memory: in milliseconds, and
sharing that memory. The text is read for its side effect of filling the caches.
"""

import gc

from thaievent.pipeline import extract

extract(
    "วันที่ 8 ธันวาคม 2565 เวลา 09.00 น. นายทวี ใจงาม อธิบดีกรมประมง เป็นประธานเปิดงานวันปลาไทย"
    " ณ หอประชุมเมืองท่า จังหวัดตาก มีผู้เข้าร่วม 50 คน ด้านนางสาวใจดี มีสุข กล่าวว่า “ปลาดี”"
)
gc.freeze()  # the collector leaves these objects alone, so their pages stay shared
