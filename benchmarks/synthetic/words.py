"""Word lists of the synthetic articles; names in several scripts, marks of several houses."""

from __future__ import annotations

FIRST = tuple(
    """Ada Anselm Beatriz Björn Cahit Chidi Clémence Dagny Đorđe Elif Enikő Farid Fumiko Gráinne
    Håkon Ilse Ioana Jarek Jiří Kemal Kwame Lívia Łucja Maëlle Mihály Nadia Ngozi Olena Øystein
    Paula Rasmus Renée Rui Seda Siobhán Tadeusz Tereza Uwe Violeta Wanjiru Xavier Yusuf Zofia
    Žarko Αλέξης Мария Олег ליאור سلمى""".split()
)
LAST = tuple(
    """Abernethy Achterberg Adeyemi Balogun Bjørnstad Blažević Carvalho Çelik Dubois Đukić
    Eriksson Fekete Ferreira García-Prieto Gołębiowski Haraldsen Hübscher Ilieva Ito Jónsdóttir
    Kaplan Kowalczyk Kröger Lefèvre Lindqvist Mäkinen Mbeki Müller-Thoma Nakagawa Nguyễn
    O’Sullivan Okonkwo Öztürk Petrović Quaye Řezníček Rossi Sørensen Şahin Tanaka Ueda
    Vandenberghe Wójcik Yıldız Zieliński Žukauskas Παπαδάκης Ковальчук ברקוביץ الحارثي""".split()
)
PLACES = tuple(
    """Aalborg Bursa Cádiz Düren Évora Fredrikstad Gävle Halden Iași Jönköping Kętrzyn Łódź Mersin
    Nîmes Örebro Poznań Querétaro Reșița Split Tromsø Umeå Växjö Würzburg Xanthi Yaoundé Žilina
    Ånge İzmit Ηράκλειο Харків""".split()
)
TITLES = (
    "harbour master", "head of planning", "chief engineer", "regional secretary", "school director",
    "union delegate", "chair of the co-operative", "deputy minister of transport", "coach",
    "professor of hydrology", "museum curator", "head of the café owners’ league",
)  # fmt: skip
BODIES = (
    "Port Authority", "Water Board", "Chamber of Farmers", "Tenants’ League", "Rail Regulator",
    "Institute for Coastal Studies", "Culture Fund", "Fire Service", "Bakers’ Guild", "Court of Audit",
)  # fmt: skip
ACTORS = (
    "the ferry line", "the district council", "the old dairy", "the tram company", "the housing fund",
    "the evening school", "the bee-keepers’ club", "the power station", "the fishing fleet",
    "the county archive", "the Łódź branch of the bank", "the new café on the quay", "the choir",
    "the water board", "the night market", "the naïve-art museum", "the dike authority",
    "the bus drivers", "the botanical garden", "the publisher of the school atlas",
)  # fmt: skip
DEEDS = (
    "repair the sluice", "sell two of its barges", "move its workshop to the east bank",
    "hire forty more people", "close the upper deck", "pay back the loan of €1.2 million",
    "open a second entrance", "cut the fare by a third, to 90 cents", "plant 3,000 alders",
    "rebuild the façade", "share its boats with the neighbours", "change the timetable again",
    "print the map in four languages", "leave the lower fields under water", "test every lamp",
    "raise the rent by 4½ per cent", "keep the archive open on Sundays", "give up the lease",
    "replace the pumps, the pipes and the gauges", "publish all minutes since 1987",
)  # fmt: skip
TAILS = (
    "before the winter", "for the third year in a row", "without asking for money", "this autumn",
    "as soon as the ice is gone", "once the court has ruled", "at a cost of £310,000",
    "in spite of the strike", "together with its partners in 東京", "if the price of steel falls",
    "within 14 days", "at the request of the residents", "on both sides of the river – at last",
    "under the rules of 2019", "for “Café Zürich” and its neighbours", "after a vote of 7 to 4",
    "and then think about the rest", "with the help of volunteers; nobody else came", "",
    "to the relief of the shopkeepers",
)  # fmt: skip
FEELINGS = (
    "a slow start", "the least bad answer", "a gift to the town", "worse than doing nothing",
    "a matter of trust", "neither new nor clever", "very good news", "work for a generation",
    "like mending a net in a storm", "the price of ten years of waiting",
)  # fmt: skip
HEADS = (
    "{place}: {actor} to {deed}", "{actor} plans to {deed}", "No easy way to {deed}, {place} learns",
    "Why {actor} may {deed}", "{place} debates whether to {deed}",
)  # fmt: skip
PLAIN = (
    "The plan has been on the table since 2016.", "Rain kept most people at home on the first day.",
    "Two earlier attempts failed for lack of money.", "The hall seats 240 and was full by seven.",
    "Work is to begin in the second half of the year.", "The river rose by 1.4 m overnight.",
    "A vote is expected on the last Thursday of the month.", "The figures cover eleven districts.",
    "Similar schemes exist in Nîmes, Gävle and Évora.", "No date has been set for the next meeting.",
    "The building dates from 1904 and is listed.", "Tickets cost between 5 and 12 euros.",
)  # fmt: skip
FURNITURE = (
    "Share this article", "Read next: Night trains return to the coast", "Advertisement",
    "© All rights reserved", "Sign up for our newsletter ✉", "3 comments", "► Watch the film",
)  # fmt: skip
AGENCIES = ("Orle Press", "Agence Lumen", "Nordfoto", "Kustpers")
REPORTED = (
    ("said", "asserts"), ("confirmed", "confirms"), ("claimed", "alleges"), ("acknowledged", "acknowledges"),
    ("predicted", "predicts"), ("alleged", "alleges"),
)  # fmt: skip
MARKS = (("“", "”"),) * 7 + (('"', '"'),) * 4 + (("«", "»"),)
LANGUAGES = ("en",) * 8 + ("en-GB", "en-IE", "und")
ENCODINGS = ("utf-8",) * 6 + ("windows-1252", "utf-16-le")
