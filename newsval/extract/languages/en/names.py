"""English names of agencies, picture services, states and provinces; see `LayoutWords`."""

from __future__ import annotations


def _names(*canonical: str, **others: str) -> dict[str, str]:
    names = {name.casefold(): name for name in canonical}
    return names | {other.replace("_", " "): name for other, name in others.items()}


def _codes(code: str, names: str) -> dict[str, str]:
    return dict.fromkeys(names.casefold().split("|"), code)


AGENCIES = _names(
    "AP",
    "AFP",
    "Reuters",
    "UPI",
    "EFE",
    "ANSA",
    "DPA",
    "TASS",
    "Xinhua",
    "Bloomberg",
    "PTI",
    "TNN",
    "ANI",
    "IANS",
    "APP",
    "DNA",
    "MAP",
    "SPA",
    "WAM",
    "QNA",
    "KUNA",
    "JIJI",
    "Kyodo",
    "Yonhap",
    "ARMENPRESS",
    "Interfax",
    "RIA",
    "Sputnik",
    "Anadolu",
    "IRNA",
    "ISNA",
    "Tasnim",
    "Mehr",
    "Belga",
    "ANP",
    "NTB",
    "TT",
    "Ritzau",
    "APA",
    "ATS",
    "Lusa",
    "PAP",
    "MTI",
    "CTK",
    "Antara",
    "Bernama",
    "Petra",
    "MENA",
    "TAP",
    "APS",
    "SANA",
    "WAFA",
    "NAN",
    "PNA",
    "VNA",
    "CNA",
    "JNS",
    "JTA",
    "PA",
    "AAP",
    "CP",
    "CNS",
    "RNS",
    "Tribune News Service",
    "States Newsroom",
    "Thomson Reuters Foundation",
    "Stacker",
    "CNN",
    "DHA",
    "IHA",
    "ONA",
    "BNA",
    "GNA",
    "NNA",
    "SUNA",
    "INA",
    "RSS",
    "BSS",
    "UNB",
    "NAMPA",
    "KCNA",
    "BelTA",
    "BTA",
    "Tanjug",
    "Agerpres",
    "Ukrinform",
    "Interfax-Ukraine",
    "Kazinform",
    "Telam",
    "Andina",
    "Europa Press",
    "Prensa Latina",
    "Agência Brasil",
    "PRNewswire",
    "Business Wire",
    "GlobeNewswire",
    associated_press="AP",
    the_associated_press="AP",
    agence_france_presse="AFP",
    agence_france__presse="AFP",
    xinhua_news_agency="Xinhua",
    press_association="PA",
    pa_media="PA",
    the_canadian_press="CP",
    canadian_press="CP",
    globe_newswire="GlobeNewswire",
    pr_newswire="PRNewswire",
    oman_news_agency="ONA",
    bahrain_news_agency="BNA",
    ghana_news_agency="GNA",
    kyodo_news="Kyodo",
    jiji_press="JIJI",
    anadolu_agency="Anadolu",
    press_trust_of_india="PTI",
    bloomberg_news="Bloomberg",
    united_press_international="UPI",
    ap_photo="AP",
    ap_file_photo="AP",
    tass_news_agency="TASS",
    afp_photo="AFP",
    reuters_photo="Reuters",
    reuters_file_photo="Reuters",
    afp_file_photo="AFP",
    yonhap_news_agency="Yonhap",
) | {"agence france-presse": "AFP", "u.p.i.": "UPI", "тасс": "TASS"}

CREDIT_ORGANISATIONS = _names(
    "Getty Images",
    "Shutterstock",
    "EPA",
    "EPA-EFE",
    "Alamy",
    "Abaca Press",
    "ABACA",
    "Corbis",
    "Rex Features",
    "Zuma Press",
    "ZUMA Wire",
    "Sipa USA",
    "Sipa Press",
    "iStock",
    "Flickr",
    "NurPhoto",
    "Pool",
    "Instagram",
    "Twitter",
    "Facebook",
    "YouTube",
    "Al Jazeera",
    "BBC",
    "GPO",
    "Unsplash",
    "Pixabay",
    "Wikimedia Commons",
    "Wikimedia",
    "Redux",
    "Polaris",
    "The Washington Post",
    "The New York Times",
    "USA TODAY",
    "USA TODAY Sports",
    "Handout",
    "Magnum Photos",
    "PA Wire",
    "PA Images",
    "Anadolu Agency",
    "WENN",
    "Splash News",
    "NASA",
    "CQ Roll Call",
    "Bloomberg",
    "LightRocket",
    "Barcroft",
    "Imago",
    "Action Images",
    "HO",
    getty="Getty Images",
    gettyimages="Getty Images",
    istockphoto="iStock",
)

REGIONS = (
    _codes(
        "US",
        "Ala.|Alabama|Alaska|Ariz.|Arizona|Ark.|Arkansas|Calif.|California|Colo.|Colorado|Conn."
        "|Connecticut|Del.|Delaware|D.C.|DC|Fla.|Florida|Ga.|Hawaii|Idaho|Ill.|Illinois|Ind."
        "|Indiana|Iowa|Kan.|Kansas|Ky.|Kentucky|La.|Louisiana|Maine|Me.|Md.|Maryland|Mass."
        "|Massachusetts|Mich.|Michigan|Minn.|Minnesota|Miss.|Mississippi|Mo.|Missouri|Mont."
        "|Montana|Neb.|Nebraska|Nev.|Nevada|N.H.|New Hampshire|N.J.|New Jersey|N.M.|New Mexico"
        "|N.Y.|New York|N.C.|North Carolina|N.D.|North Dakota|Ohio|Okla.|Oklahoma|Ore.|Oregon|Pa."
        "|Pennsylvania|R.I.|Rhode Island|S.C.|South Carolina|S.D.|South Dakota|Tenn.|Tennessee"
        "|Texas|Tex.|Utah|Vt.|Vermont|Va.|Virginia|Wash.|Washington|W.Va.|West Virginia|Wis.|Wisc."
        "|Wisconsin|Wyo.|Wyoming|P.R.|Guam",
    )
    | _codes(
        "US",
        "AL|AK|AZ|AR|CA|CO|CT|DE|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH"
        "|NJ|NM|NY|NC|ND|OH|OK|OR|PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY",
    )
    | _codes(
        "CA",
        "Ontario|Ont.|Quebec|Que.|British Columbia|B.C.|Alberta|Alta.|Manitoba|Man.|Saskatchewan"
        "|Sask.|Nova Scotia|N.S.|New Brunswick|N.B.|Newfoundland|N.L.|Nfld.|Yukon|Nunavut"
        "|P.E.I.|N.W.T.|Northwest Territories|Prince Edward Island|Newfoundland and Labrador",
    )
    | _codes(
        "AU",
        "New South Wales|NSW|Victoria|Queensland|Tasmania|Western Australia|South Australia|Northern Territory",
    )
    | _codes(
        "IN",
        "Kerala|Assam|Bihar|Gujarat|Tamil Nadu|Odisha|Uttar Pradesh|Maharashtra|Karnataka|Telangana|West Bengal|Rajasthan|Madhya Pradesh|Andhra Pradesh|Haryana|Jharkhand|Uttarakhand|Manipur",
    )
    | _codes("PK", "Sindh|Balochistan|Khyber Pakhtunkhwa")
    | _codes("US|GE", "Georgia")
    | _codes("IN|PK", "Punjab")
    | _codes("GB", "England|Scotland|Wales|Northern Ireland")
    | _codes("PS", "Gaza Strip|Gaza|West Bank|Occupied West Bank")
)
