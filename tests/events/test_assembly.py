"""Whole releases, from the text to the events: what matters in each."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from thaievent import Event, Release, extract

Fields = dict[str, Any]

DATELINE = "วันพฤหัสบดีที่ 8 ธันวาคม 2565"


def plain(event: Event) -> Fields:
    """Give the fields of an event in plain values; a venue as name, room, district, province."""
    venue = event.venue
    return {
        "name": event.name,
        "kind": event.kind,
        "theme": event.theme,
        "start": str(event.start) if event.start else None,
        "end": str(event.end) if event.end else None,
        "hours": (event.start_time, event.end_time),
        "venue": (venue.name, venue.room, venue.district, venue.province) if venue else None,
        "organisers": list(event.organisers),
        "supporters": list(event.supporters),
        "people": {one.name: list(one.roles) for one in event.participants},
        "sessions": [
            (session.kind, session.topic, list(session.speakers), list(session.moderators))
            for session in event.sessions
        ],
        "attendance": event.attendance,
    }


RELEASES: list[tuple[str, str, list[Fields]]] = [
    (
        "opening of a seminar",
        f"""เมืองท่าเปิดสัมมนาเครือข่ายห้องสมุด
{DATELINE}
วันนี้ (8 ธันวาคม 2565) เวลา 09.30 น. นายทวี ใจงาม ผู้ว่าราชการจังหวัดน่าน \
เป็นประธานเปิดการสัมมนาเครือข่ายห้องสมุดชุมชน ครั้งที่ 4 ภายใต้แนวคิด “อ่านเปลี่ยนเมือง” จัดโดย เทศบาลเมืองท่า \
ร่วมกับ มหาวิทยาลัยเมืองท่า ณ ห้องราชพฤกษ์ ชั้น 3 โรงแรมริมน้ำ อำเภอเมืองน่าน จังหวัดน่าน โดยมีนางสาวดาว มั่นคงดี \
นายกเทศมนตรีเมืองท่า กล่าวรายงาน และมีบรรณารักษ์เข้าร่วมกว่า 150 คน
นายทวี กล่าวว่า “ห้องสมุดที่ดีทำให้คนทั้งเมืองอ่านหนังสือมากขึ้น”
ภายในงานมีการบรรยายพิเศษ หัวข้อ “ห้องสมุดกลางตลาด” โดย รศ.ดร.ชัย รักอ่าน""",
        [
            {
                "name": "การสัมมนาเครือข่ายห้องสมุดชุมชน ครั้งที่ 4",
                "kind": "seminar",
                "theme": "อ่านเปลี่ยนเมือง",
                "start": "2022-12-08",
                "end": "2022-12-08",
                "hours": ("09:30", None),
                "venue": ("โรงแรมริมน้ำ", "ห้องราชพฤกษ์ ชั้น 3", "เมืองน่าน", "น่าน"),
                "organisers": ["เทศบาลเมืองท่า", "มหาวิทยาลัยเมืองท่า"],
                "people": {
                    "ทวี ใจงาม": ["chair", "announcer"],
                    "ดาว มั่นคงดี": ["report"],
                    "ชัย รักอ่าน": ["speaker"],
                },
                "sessions": [("talk", "ห้องสมุดกลางตลาด", ["ชัย รักอ่าน"], [])],
                "attendance": 150,
            }
        ],
    ),
    (
        "visit told in verbs",
        f"""รองผู้ว่าฯ ลงพื้นที่ดูแลผู้ประสบภัย
{DATELINE}
เมื่อวันที่ 7 ธันวาคม 2565 เวลา 10.00 น. นายทวี ใจงาม รองผู้ว่าราชการจังหวัดน่าน พร้อมด้วยนายชัย มั่นคงดี \
นายอำเภอบ้านสวน ลงพื้นที่ตรวจเยี่ยมผู้ประสบภัย ณ วัดบ้านสวน ตำบลริมน้ำ อำเภอบ้านสวน จังหวัดน่าน โดยมีนางแก้ว \
สุขเจริญ กำนันตำบลริมน้ำ ให้การต้อนรับ
นายทวี กล่าวว่า จังหวัดจะเร่งซ่อมแซมถนนให้แล้วเสร็จภายในเดือนนี้""",
        [
            {
                "name": None,
                "kind": "visit",
                "start": "2022-12-07",
                "hours": ("10:00", None),
                "venue": ("วัดบ้านสวน", None, "บ้านสวน", "น่าน"),
                "organisers": [],
                "people": {
                    "ทวี ใจงาม": ["visitor", "announcer"],
                    "ชัย มั่นคงดี": ["visitor"],
                    "แก้ว สุขเจริญ": ["host"],
                },
                "sessions": [],
            }
        ],
    ),
    (
        "courtesy call",
        f"""ผู้ว่าฯ ต้อนรับนายกสมาคมเรือใบ
{DATELINE}
วันนี้ (8 ธันวาคม 2565) เวลา 14.00 น. นายทวี ใจงาม นายกสมาคมเรือใบไทย เข้าเยี่ยมคารวะ นายชัย มั่นคงดี \
ผู้ว่าราชการจังหวัดกระบี่ เพื่อหารือการจัดงานแข่งเรือใบนานาชาติ ครั้งที่ 9 ณ ห้องรับรอง ศาลาประชาคมเมืองท่า
นายชัย กล่าวว่า จังหวัดพร้อมสนับสนุนกีฬาทางน้ำอย่างเต็มที่""",
        [
            {
                "name": None,  # not the race of which they spoke
                "kind": "visit",
                "start": "2022-12-08",
                "hours": ("14:00", None),
                "people": {"ทวี ใจงาม": ["visitor"], "ชัย มั่นคงดี": ["host", "announcer"]},
            }
        ],
    ),
    (
        "signing",
        f"""สองหน่วยงานร่วมพัฒนาพันธุ์ข้าว
{DATELINE}
วันที่ 8 ธันวาคม 2565 นายทวี ใจงาม อธิบดีกรมการข้าว และ ผศ.ดร.ดาว มั่นคงดี อธิการบดีมหาวิทยาลัยเมืองท่า \
ร่วมลงนามบันทึกข้อตกลงความร่วมมือด้านการพัฒนาพันธุ์ข้าว ระหว่าง กรมการข้าว และมหาวิทยาลัยเมืองท่า โดยมีนายชัย \
สุขเจริญ ปลัดกระทรวงเกษตรและสหกรณ์ เป็นสักขีพยาน ณ ห้องประชุมรวงทอง ชั้น 2 กรมการข้าว
นายทวี กล่าวว่า ความร่วมมือครั้งนี้มีระยะเวลา 3 ปี""",
        [
            {
                "kind": "signing",
                "start": "2022-12-08",
                "venue": ("กรมการข้าว", "ห้องประชุมรวงทอง ชั้น 2", None, None),
                "organisers": ["กรมการข้าว", "มหาวิทยาลัยเมืองท่า"],  # both sides hold it
                "people": {
                    "ทวี ใจงาม": ["signatory", "announcer"],
                    "ดาว มั่นคงดี": ["signatory"],
                    "ชัย สุขเจริญ": ["witness"],
                },
                "sessions": [],  # the signing is the event, no part of it
            }
        ],
    ),
    (
        "statement at an hour and a place",
        f"""โฆษกรัฐบาลแจงสถานการณ์น้ำ
{DATELINE}
วันนี้ (8 ธันวาคม 2565) เวลา 14.00 น. ณ ตึกนารีสโมสร ทำเนียบรัฐบาล นายทวี ใจงาม \
โฆษกประจำสำนักนายกรัฐมนตรี เปิดเผยว่า สถานการณ์น้ำในลุ่มน้ำน่านดีขึ้นเป็นลำดับ
“ขอให้ประชาชนติดตามข่าวสารอย่างใกล้ชิด” นายทวีกล่าว""",
        [
            {
                "name": None,
                "kind": "press_conference",
                "start": "2022-12-08",
                "hours": ("14:00", None),
                "venue": ("ทำเนียบรัฐบาล", "ตึกนารีสโมสร", None, None),
                "people": {"ทวี ใจงาม": ["announcer"]},
            }
        ],
    ),
    (
        "meeting that announces a fair",
        f"""จังหวัดประชุมเตรียมงานมหกรรมหนังสือ
{DATELINE}
วันที่ 8 ธันวาคม 2565 เวลา 13.30 น. นายทวี ใจงาม ผู้ว่าราชการจังหวัดน่าน \
เป็นประธานการประชุมคณะกรรมการส่งเสริมการอ่าน ครั้งที่ 5/2565 ณ ห้องประชุมราชพฤกษ์ โรงเรียนบ้านสวน
ที่ประชุมรับทราบการเตรียมจัดงานมหกรรมหนังสือเมืองท่า ระหว่างวันที่ 20 - 22 มกราคม 2566 ณ สวนสาธารณะบ้านสวน \
จังหวัดน่าน
นายทวี กล่าวว่า ทุกหน่วยงานพร้อมดูแลผู้เข้าชมงานตลอดสามวัน""",
        [
            {
                "name": "การประชุมคณะกรรมการส่งเสริมการอ่าน ครั้งที่ 5/2565",
                "kind": "meeting",
                "start": "2022-12-08",
                "end": "2022-12-08",
                "hours": ("13:30", None),
                "venue": ("โรงเรียนบ้านสวน", "ห้องประชุมราชพฤกษ์", None, None),
                "people": {"ทวี ใจงาม": ["chair", "announcer"]},
            },
            {
                "name": "งานมหกรรมหนังสือเมืองท่า",
                "kind": "exhibition",
                "start": "2023-01-20",
                "end": "2023-01-22",
                "hours": (None, None),
                "venue": ("สวนสาธารณะบ้านสวน", None, None, "น่าน"),
                "people": {},  # nobody was there yet
            },
        ],
    ),
    (
        "advice without a happening",
        f"""หมอแนะวิธีดูแลสุขภาพหน้าหนาว
{DATELINE}
นพ.ทวี ใจงาม โฆษกกระทรวงสาธารณสุข เปิดเผยว่า ช่วงนี้อากาศเย็นลง ขอให้ประชาชนสวมเสื้อผ้าหนา ๆ และดื่มน้ำอุ่น
ผู้สูงอายุและเด็กเล็กควรได้รับวัคซีนป้องกันไข้หวัดใหญ่ประจำปี
“หากมีไข้สูงเกิน 2 วัน ควรพบแพทย์ทันที” นพ.ทวี กล่าว""",
        [],
    ),
    (
        "figures without a happening",
        f"""เดือนพฤศจิกายนนักท่องเที่ยวเพิ่มขึ้น
{DATELINE}
นางสาวดาว มั่นคงดี โฆษกกระทรวงการท่องเที่ยวและกีฬา เปิดเผยว่า ในเดือนพฤศจิกายน 2565 มีนักท่องเที่ยว \
1,200,000 คน เพิ่มขึ้นร้อยละ 8 จากปี 2564
ทั้งนี้ คาดว่าตัวเลขจะเพิ่มขึ้นอีกตั้งแต่วันที่ 1 มกราคม 2566 เป็นต้นไป""",
        [],
    ),
    (
        "chair who was sent",
        f"""จังหวัดเปิดอบรมมัคคุเทศก์น้อย
{DATELINE}
วันที่ 8 ธันวาคม 2565 เวลา 09.00 น. นายทวี ใจงาม ผู้ว่าราชการจังหวัดน่าน มอบหมายให้นางดาว มั่นคงดี \
รองผู้ว่าราชการจังหวัดน่าน เป็นประธานเปิดการอบรมมัคคุเทศก์น้อย รุ่นที่ 2 ณ โรงเรียนบ้านสวน อำเภอบ้านสวน \
จังหวัดน่าน
นางดาว กล่าวว่า เด็ก ๆ จะได้รู้จักบ้านเกิดของตน""",
        [
            {
                "name": "การอบรมมัคคุเทศก์น้อย รุ่นที่ 2",
                "kind": "training",
                "venue": ("โรงเรียนบ้านสวน", None, "บ้านสวน", "น่าน"),
                "people": {"ดาว มั่นคงดี": ["chair", "announcer"]},  # who sent her was not there
            }
        ],
    ),
    (
        "visit with a later stop",
        f"""รัฐมนตรีตรวจราชการจังหวัดน่าน
{DATELINE}
วันที่ 8 ธันวาคม 2565 เวลา 09.00 น. นายทวี ใจงาม รัฐมนตรีช่วยว่าการกระทรวงคมนาคม \
ลงพื้นที่ตรวจเยี่ยมสถานีขนส่ง ณ สถานีขนส่งเมืองท่า จังหวัดน่าน
เวลา 13.30 น. นายทวี ตรวจติดตามการก่อสร้างสะพาน ณ เขื่อนห้วยคราม อำเภอปากน้ำ จังหวัดน่าน โดยมีนายชัย \
มั่นคงดี นายอำเภอปากน้ำ ให้การต้อนรับ
นายทวี กล่าวว่า สะพานแห่งใหม่จะเปิดใช้ในปีหน้า""",
        [
            {
                "kind": "visit",
                "start": "2022-12-08",
                "hours": ("09:00", None),
                "venue": ("สถานีขนส่งเมืองท่า", None, None, "น่าน"),
                "people": {"ทวี ใจงาม": ["visitor", "announcer"]},
            },
            {
                "kind": "visit",
                "start": "2022-12-08",  # of the same day
                "hours": ("13:30", None),
                "venue": ("เขื่อนห้วยคราม", None, "ปากน้ำ", "น่าน"),
                "people": {"ทวี ใจงาม": ["visitor"], "ชัย มั่นคงดี": ["host"]},
            },
        ],
    ),
    (
        "fair of several days",
        f"""ชวนเที่ยวเทศกาลผลไม้เมืองเก่า
{DATELINE}
นายทวี ใจงาม ผู้ว่าราชการจังหวัดจันทบุรี เปิดเผยว่า จังหวัดจันทบุรี ร่วมกับ สมาคมชาวสวนผลไม้เมืองเก่า กำหนดจัดงาน \
“เทศกาลผลไม้เมืองเก่า” ประจำปี 2566 ภายใต้แนวคิด “สวนถึงมือ” ระหว่างวันที่ 12 - 21 พฤษภาคม 2566 ณ \
ลานหน้าเสาธง สวนสาธารณะบ้านสวน จังหวัดจันทบุรี
ภายในงานมีการแสดงดนตรีทุกคืน คาดว่าจะมีผู้เข้าชมงานกว่า 20,000 คน""",
        [
            {
                "kind": "exhibition",
                "theme": "สวนถึงมือ",
                "start": "2023-05-12",
                "end": "2023-05-21",
                "venue": ("สวนสาธารณะบ้านสวน", "ลานหน้าเสาธง", None, "จันทบุรี"),
                "people": {"ทวี ใจงาม": ["announcer"]},
                "attendance": 20_000,
            }
        ],
    ),
    (
        "press conference",
        f"""ตำรวจแถลงผลปราบปราม
{DATELINE}
วันที่ 8 ธันวาคม 2565 เวลา 11.00 น. พล.ต.ต.ทวี ใจงาม ผู้บังคับการตำรวจน้ำ พร้อมด้วย พ.ต.อ.ชัย มั่นคงดี \
แถลงข่าวผลการจับกุมผู้ลักลอบนำเข้าสินค้า ณ ห้องประชุมราชพฤกษ์ กองบังคับการตำรวจน้ำ
พล.ต.ต.ทวี กล่าวว่า จับกุมผู้ต้องหาได้ 12 คน พร้อมของกลางจำนวนมาก""",
        [
            {
                "kind": "press_conference",
                "start": "2022-12-08",
                "hours": ("11:00", None),
                "venue": ("กองบังคับการตำรวจน้ำ", "ห้องประชุมราชพฤกษ์", None, None),
                "people": {"ทวี ใจงาม": ["announcer"], "ชัย มั่นคงดี": ["announcer"]},
                "attendance": None,  # those who were arrested do not attend
            }
        ],
    ),
    (
        "award ceremony",
        f"""มอบรางวัลครูดีเมืองท่า
{DATELINE}
วันที่ 8 ธันวาคม 2565 นายทวี ใจงาม รัฐมนตรีช่วยว่าการกระทรวงศึกษาธิการ เป็นประธานในพิธีมอบรางวัลครูดีเมืองท่า \
ประจำปี 2565 ณ หอประชุมใหญ่ มหาวิทยาลัยเมืองท่า โดยมีนางดาว มั่นคงดี ครูโรงเรียนบ้านสวน เข้ารับรางวัล
นางดาว กล่าวว่า รางวัลนี้เป็นของลูกศิษย์ทุกคน""",
        [
            {
                "name": "พิธีมอบรางวัลครูดีเมืองท่า ประจำปี 2565",
                "kind": "ceremony",
                "start": "2022-12-08",
                "venue": ("มหาวิทยาลัยเมืองท่า", "หอประชุมใหญ่", None, None),
                "people": {
                    "ทวี ใจงาม": ["chair"],
                    "ดาว มั่นคงดี": ["recipient", "announcer"],
                },
                "sessions": [],
            }
        ],
    ),
    (
        "programme of a fair, told where it is announced",
        f"""เมืองท่าแถลงข่าวงานมหกรรมผ้าทอ
{DATELINE}
วันนี้ (8 ธันวาคม 2565) นางสาวดาว มั่นคงดี นายกเทศมนตรีเมืองท่า แถลงข่าวการจัดงานมหกรรมผ้าทอเมืองท่า ครั้งที่ 3 \
ณ ห้องราชพฤกษ์ สำนักงานเทศบาลเมืองท่า
งานมหกรรมผ้าทอเมืองท่า ครั้งที่ 3 จัดขึ้นระหว่างวันที่ 20 - 25 ธันวาคม 2565 ณ ลานริมน้ำ อำเภอเมืองน่าน จังหวัดน่าน
ภายในงานมีการเสวนา หัวข้อ “ทอผ้าทอเมือง” โดย นายทวี ใจงาม""",
        [
            {"kind": "press_conference", "start": "2022-12-08", "sessions": []},
            {
                "kind": "exhibition",
                "start": "2022-12-20",
                "people": {"ทวี ใจงาม": ["speaker"]},
                "sessions": [("panel", "ทอผ้าทอเมือง", ["ทวี ใจงาม"], [])],
            },
        ],
    ),
    (
        "event that is one panel",
        f"""เสวนาป่าชุมชนริมเขา
{DATELINE}
วันที่ 9 ธันวาคม 2565 เวลา 13.00 - 16.00 น. คณะวนศาสตร์ มหาวิทยาลัยเมืองท่า จัดเวทีเสวนา “ป่าอยู่ได้ \
คนอยู่รอด” ณ ห้องประชุมราชพฤกษ์ วิทยากร ได้แก่ นายทวี ใจงาม ประธานป่าชุมชนริมเขา และ ผศ.ดร.ดาว มั่นคงดี \
ดำเนินรายการโดย นางแก้ว รักไทย
ผู้สนใจลงทะเบียนได้โดยไม่เสียค่าใช้จ่าย""",
        [
            {
                "name": "เวทีเสวนา “ป่าอยู่ได้ คนอยู่รอด”",
                "kind": "seminar",
                "start": "2022-12-09",
                "hours": ("13:00", "16:00"),
                "people": {
                    "ทวี ใจงาม": ["speaker"],
                    "ดาว มั่นคงดี": ["speaker"],
                    "แก้ว รักไทย": ["moderator"],
                },
                "sessions": [
                    (
                        "panel",
                        "ป่าอยู่ได้ คนอยู่รอด",
                        ["ทวี ใจงาม", "ดาว มั่นคงดี"],
                        ["แก้ว รักไทย"],
                    )
                ],
            }
        ],
    ),
    (
        "course of three days, held with support",
        f"""อบรมช่างไฟฟ้าชุมชน
{DATELINE}
วันที่ 6 ธันวาคม 2565 นางสาวดาว มั่นคงดี นายกเทศมนตรีเมืองท่า เป็นประธานเปิดการฝึกอบรมช่างไฟฟ้าชุมชน รุ่นที่ 7 \
ระหว่างวันที่ 6 - 8 ธันวาคม 2565 ณ โรงเรียนบ้านสวน จัดโดยเทศบาลเมืองท่า โดยการสนับสนุนของบริษัท ริมเขา จำกัด \
มีผู้เข้าอบรม 40 คน
นางสาวดาว กล่าวว่า ช่างทุกคนจะกลับไปดูแลบ้านของตน""",
        [
            {
                "name": "การฝึกอบรมช่างไฟฟ้าชุมชน รุ่นที่ 7",
                "kind": "training",
                "start": "2022-12-06",
                "end": "2022-12-08",
                "organisers": ["เทศบาลเมืองท่า"],
                "supporters": ["บริษัท ริมเขา จำกัด"],
                "people": {"ดาว มั่นคงดี": ["chair", "announcer"]},
                "attendance": 40,
            }
        ],
    ),
    (
        "award inside a larger event",
        f"""เปิดประชุมวิชาการพืชสวน
{DATELINE}
วันที่ 8 ธันวาคม 2565 นายทวี ใจงาม อธิบดีกรมการข้าว เป็นประธานเปิดการประชุมวิชาการพืชสวนภาคเหนือ ครั้งที่ 12 ณ \
โรงแรมริมน้ำ จังหวัดลำปาง พร้อมมอบโล่รางวัลเกษตรกรต้นแบบภาคเหนือ
นายทวี กล่าวว่า งานวิจัยต้องถึงมือเกษตรกร""",
        [
            {
                "name": "การประชุมวิชาการพืชสวนภาคเหนือ ครั้งที่ 12",
                "kind": "seminar",
                "venue": ("โรงแรมริมน้ำ", None, None, "ลำปาง"),
                "people": {"ทวี ใจงาม": ["chair", "presenter", "announcer"]},
                "sessions": [("ceremony", "มอบโล่รางวัลเกษตรกรต้นแบบภาคเหนือ", [], [])],
            }
        ],
    ),
]


@pytest.mark.parametrize(
    ("source", "events"),
    [pytest.param(source, events, id=name) for name, source, events in RELEASES],
)
def test_release_tells_its_events(source: str, events: list[Fields]) -> None:
    """A short release gives its events in order of prominence, each with the fields that matter."""
    found = [plain(event) for event in extract(source).events]
    told = [
        {field: event[field] for field in expected}
        for event, expected in zip(found, events, strict=False)
    ]
    assert told == events
    assert len(found) == len(events)


def release_of(name: str) -> Release:
    """Read one of the releases above."""
    return next(extract(source) for title, source, _ in RELEASES if title == name)


def test_evidence_leads_to_the_words() -> None:
    """Each plain value of an event says where it was read, and by which rule."""
    release = release_of("opening of a seminar")
    (event,) = release.events
    told = {
        one.field: (one.rule, release.source[one.spans[0].start : one.spans[0].end])
        for one in event.evidence
    }
    assert told["kind"] == ("kind-head", "การสัมมนา")
    assert told["name"] == ("name-phrase", event.name)
    assert told["theme"] == ("theme-marked", event.theme)
    assert told["start"][1] == "วันนี้"  # the first of the two that give the day
    assert told["start_time"][1] == "09.30 น."
    assert told["attendance"] == ("attendance-count", "150 คน")
    assert all(one.rule for one in event.evidence)


@pytest.mark.parametrize("spoiled", ["\u00a0", "\u200b ", " \u200b"])
def test_odd_spaces_change_no_event(spoiled: str) -> None:
    """No-break and zero-width spaces give the same events but for the letters kept."""
    _, source, _ = RELEASES[0]
    (clean,) = extract(source).events
    (event,) = extract(source.replace(" ", spoiled)).events
    assert (event.kind, event.start, event.start_time, event.attendance) == (
        clean.kind,
        clean.start,
        clean.start_time,
        clean.attendance,
    )
    assert event.name is not None
    assert event.name.replace(spoiled, " ") == clean.name
    assert [one.roles for one in event.participants] == [one.roles for one in clean.participants]


def test_thai_digits_change_no_event() -> None:
    """Thai digits in days, hours, editions and numbers give the same values."""
    _, source, _ = RELEASES[0]
    (clean,) = extract(source).events
    (event,) = extract(source.translate({ord(str(d)): chr(ord("๐") + d) for d in range(10)})).events
    assert (event.start, event.start_time, event.attendance) == (
        clean.start,
        clean.start_time,
        clean.attendance,
    )
    assert event.name == "การสัมมนาเครือข่ายห้องสมุดชุมชน ครั้งที่ ๔"  # as written


def test_named_in_events_is_named_in_the_record() -> None:
    """People and organisations of events carry the names which the record lists."""
    for name, source, _ in RELEASES:
        release = extract(source)
        people = {person.name for person in release.people}
        bodies = {body.name for body in release.organisations}
        for event in release.events:
            assert {one.name for one in event.participants} <= people, name
            assert {*event.organisers, *event.supporters} <= bodies, name


def test_a_programme_of_many_days_is_one_event() -> None:
    """A release that gives each part of its programme a day of its own still tells one event."""
    release = extract(
        f"""เปิดงานวันครูโลก
{DATELINE}
วันที่ 8 ธันวาคม 2565 นายทวี ใจงาม เป็นประธานเปิดงานวันครูโลก ครั้งที่ 5 ณ โรงแรมริมน้ำ จังหวัดลำปาง
จัดการอบรมครูปฐมวัยภาคเหนือ ในวันที่ 9 ธันวาคม 2565 ณ โรงแรมริมน้ำ
จัดการประกวดแผนการสอน ในวันที่ 10 ธันวาคม 2565 ณ โรงแรมริมน้ำ
จัดการแข่งขันเล่านิทาน ในวันที่ 11 ธันวาคม 2565 ณ โรงแรมริมน้ำ"""
    )
    assert [event.name for event in release.events] == ["งานวันครูโลก ครั้งที่ 5"]


def test_today_without_a_day_stays_open() -> None:
    """Nothing is guessed: without a dateline or a given day วันนี้ gives no date."""
    lead = "วันนี้ เวลา 09.00 น. นายทวี ใจงาม เป็นประธานเปิดการสัมมนาครูไทย ณ หอประชุมใหญ่"
    (event,) = extract(lead).events
    assert (event.start, event.start_time) == (None, "09:00")
    (dated,) = extract(lead, published=dt.date(2022, 12, 8)).events
    assert dated.start == dt.date(2022, 12, 8)


@pytest.mark.parametrize("source", ["", " \n ", "ข่าว", "Nothing Thai in here.", "ณ", "“", "งาน"])
def test_next_to_nothing_tells_no_event(source: str) -> None:
    """Empty and tiny texts have no events."""
    assert extract(source).events == ()


FAIR_TOLD = f"""เมืองท่าชวนเที่ยวมหกรรมเรือ
{DATELINE}
วันที่ 8 ธันวาคม 2565 เวลา 10.00 น. เทศบาลเมืองท่า ร่วมกับสมาคมเรือใบไทย จัดงานแถลงข่าวมหกรรมเรือเมืองท่า \
ณ ห้องราชพฤกษ์ โรงแรมริมน้ำ จังหวัดน่าน โดยมีสื่อมวลชนร่วมงาน 40 คน
นายทวี ใจงาม กล่าวว่า จะจัดงานมหกรรมเรือเมืองท่า ระหว่างวันที่ 20 - 22 มกราคม 2566 ณ สวนสาธารณะบ้านสวน \
{{}}คาดว่าจะมีผู้เข้าชมงานกว่า 20,000 คน"""


@pytest.mark.parametrize(
    ("said", "organisers"),
    [
        ("", ("เทศบาลเมืองท่า", "สมาคมเรือใบไทย")),
        ("จัดโดยการท่าเรือแห่งประเทศไทย ", ("การท่าเรือแห่งประเทศไทย",)),  # said outright
    ],
)
def test_fair_is_held_by_those_who_tell_the_press(said: str, organisers: tuple[str, ...]) -> None:
    """A fair that a press conference is about has its holders, and each its own visitors."""
    conference, fair = extract(FAIR_TOLD.format(said)).events
    assert conference.kind == "press_conference"
    assert conference.organisers == ("เทศบาลเมืองท่า", "สมาคมเรือใบไทย")
    assert conference.attendance == 40
    assert fair.kind == "exhibition"
    assert fair.organisers == organisers
    assert fair.attendance == 20_000


def test_a_press_conference_has_not_the_days_of_the_fair() -> None:
    """Days to come are those of what the press is told of, also where no other day is said."""
    source = f"""เมืองท่าชวนเที่ยวมหกรรมเรือ
{DATELINE}
นายทวี ใจงาม เปิดงานแถลงข่าวมหกรรมเรือเมืองท่า ประจำปี 2566 ณ โรงแรมริมน้ำ จังหวัดน่าน เพื่อชวนเที่ยว\
งานมหกรรมเรือเมืองท่า ประจำปี 2566 ระหว่างวันที่ 20 - 22 มกราคม 2566 ณ สวนสาธารณะบ้านสวน \
ซึ่งจะเปิดวันที่ 20 มกราคม 2566"""
    conference, fair = extract(source).events
    assert (conference.kind, conference.start) == ("press_conference", None)
    assert (str(fair.start), str(fair.end)) == ("2023-01-20", "2023-01-22")
    assert fair.venue is not None
    assert fair.venue.text == "สวนสาธารณะบ้านสวน"


def test_a_meeting_has_not_the_days_of_the_fair_it_prepares() -> None:
    """Days that are said of a fair under its own name are not those of the meeting about it."""
    source = f"""เมืองท่าเตรียมจัดงานใหญ่
{DATELINE}
นายทวี ใจงาม เป็นประธานการประชุมหารือความพร้อมของท่าเรือ ณ ศาลากลางจังหวัดน่าน เพื่อรับทราบความก้าวหน้าของ \
“ท่าเรือน่าเที่ยว” ระหว่างวันที่ 20 - 22 มกราคม 2566 ณ สวนสาธารณะบ้านสวน
เทศบาลเมืองท่า กำหนดจัดงาน “ท่าเรือน่าเที่ยว” ระหว่างวันที่ 20 - 22 มกราคม 2566 เพื่อส่งเสริมการท่องเที่ยว"""
    meeting, fair = extract(source).events
    assert (meeting.kind, meeting.start) == ("meeting", None)
    assert (fair.name, str(fair.start)) == ("ท่าเรือน่าเที่ยว", "2023-01-20")


@pytest.mark.parametrize(
    ("said", "events"),
    [
        ("ได้ตั้งศูนย์รับเรื่องที่กระทรวงแรงงาน เพื่อช่วยเหลือประชาชน", 0),
        ("โรคนี้พบครั้งแรก ณ ประเทศแซมเบีย", 0),
        # Who acts where, on what day, or under what name tells of a happening.
        ("นางดาว มั่นคงดี ตรวจเยี่ยมศูนย์รับเรื่องที่กระทรวงแรงงาน", 1),
        ("ในวันที่ 12 ธันวาคม 2565 จะมีการอบรมครู ณ กระทรวงแรงงาน", 1),
        ("ได้เปิดงานวันครูโลก ครั้งที่ 5 ที่กระทรวงแรงงาน", 1),
    ],
)
def test_what_is_said_at_no_place_is_no_event(said: str, events: int) -> None:
    """A place that is only spoken of makes no happening of a statement."""
    source = f"""รัฐบาลช่วยประชาชน
{DATELINE}
วันนี้ (8 ธันวาคม 2565) เวลา 12.00 น. นายทวี ใจงาม โฆษกรัฐบาล เปิดเผยว่า {said}"""
    assert len(extract(source).events) == events
