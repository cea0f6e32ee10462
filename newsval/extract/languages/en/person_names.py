"""English facts about names: short forms, names that are words, words that are names."""

from __future__ import annotations


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_SHORT = """Bill:William Will:William Billy:William Bob:Robert Bobby:Robert Rob:Robert Dick:Richard
    Rick:Richard Jim:James Jimmy:James Jamie:James Joe:Joseph Joey:Joseph Jack:John
    Johnny:John Jon:Jonathan Mike:Michael Mick:Michael Mickey:Michael Tom:Thomas
    Tommy:Thomas Dan:Daniel Danny:Daniel Dave:David Steve:Steven Steve:Stephen
    Chris:Christopher Chris:Christine Chris:Christian Tony:Anthony Tony:Antonio Ted:Edward
    Ted:Theodore Ted:Rafael Ed:Edward Eddie:Edward Ben:Benjamin Benny:Benjamin
    Bernie:Bernard Don:Donald Andy:Andrew Drew:Andrew Matt:Matthew Nick:Nicholas
    Pat:Patrick Pat:Patricia Pete:Peter Phil:Philip Phil:Phillip Ron:Ronald Sam:Samuel
    Sam:Samantha Tim:Timothy Greg:Gregory Jeff:Jeffrey Jeff:Geoffrey Ken:Kenneth
    Larry:Lawrence Chuck:Charles Charlie:Charles Alex:Alexander Alex:Alexandra
    Liz:Elizabeth Beth:Elizabeth Betty:Elizabeth Kate:Katherine Kathy:Katherine
    Katie:Katherine Cathy:Catherine Kim:Kimberly Debbie:Deborah Sue:Susan Peggy:Margaret
    Maggie:Margaret Meg:Margaret Jenny:Jennifer Jen:Jennifer Jess:Jessica Vicky:Victoria
    Cindy:Cynthia Jerry:Gerald Gerry:Gerald Harry:Harold Hank:Henry Max:Maxwell
    Nate:Nathan Ray:Raymond Stan:Stanley Walt:Walter Wes:Wesley Doug:Douglas
    Fred:Frederick Gabe:Gabriel Gene:Eugene Josh:Joshua Len:Leonard Lenny:Leonard
    Mitch:Mitchell Russ:Russell Val:Valerie Vince:Vincent Zach:Zachary Zack:Zachary
    Abe:Abraham Al:Albert Al:Alan Art:Arthur Barb:Barbara Bart:Bartholomew Becky:Rebecca
    Brad:Bradley Cal:Calvin Clint:Clinton Cliff:Clifford Curt:Curtis Deb:Deborah
    Herb:Herbert Jake:Jacob Judy:Judith Lou:Louis Marty:Martin Mel:Melvin Ned:Edward
    Nikki:Nicole Norm:Norman Sandy:Sandra Sid:Sidney Stu:Stuart Terry:Terence
    Tina:Christina Vladimir:Volodymyr"""


def _nicknames() -> dict[str, frozenset[str]]:
    full: dict[str, set[str]] = {}
    for pair in _SHORT.lower().split():
        short, name = pair.split(":")
        full.setdefault(short, set()).add(name)
    return {short: frozenset(names) for short, names in full.items()}


NICKNAMES = _nicknames()

DOUBTFUL_NAMES = _set(
    """china india israel georgia virginia carolina america asia kenya paris chad jordan austin
    dallas houston santa so an my see long young man king dean major prince trinidad santiago
    stanford wayne lincoln madison jefferson clinton sterling morgan san will may april june
    august grace faith hope chase christian brooklyn chelsea cleveland denver phoenix savannah
    kent lancaster milan vienna lourdes ford dodge royal pearl ruby crystal amber rose violet
    iris daisy lily holly ivy olive summer autumn winter dawn joy love charity mercy honor
    precious star melody harmony rich art grant skip ward wade page angel miracle heaven
    destiny earth queen duke earl baron sage glory golden shah islam ho jin jun hu wan le ma
    do no be he me you us in on la de los las el al van von del santo cruz colon guam malta
    alabama arizona dakota montana nevada tennessee texas virgin missouri indiana florida
    orlando geneva odessa lisbon rio adelaide alexandria regina elba sana riyadh riyad salem
    mali cuba mecca medina casablanca catalina laredo monterey lima salvador domingo loma
    delta echo alpha beta sierra nova forest many loan song lady miss ok mao park cui bong
    dung hang sun moon ren wen chin shin tad era gala sunday monday march temple early worth
    noble justice merrill lynch wells eden eton derby chester windsor oxford devon essex
    washington hudson berkeley burbank"""
)

SURNAME_WORDS = _set(
    """Begum Sheikh Shaikh Sheik Haji Imam Mufti Eng Tun Oba White West Hall Hill Park Lane Lake Field Wall Church Cross Day Power Law Pike Place Black
    Gold Silver Green Brown North South Rivers Brooks Banks Gates Marsh Forest Temple Booth
    Post Spring Stone Wells Chase Guard Young Long Little Best Still Good Love Price May March
    English French German Welsh Irish Scott Holland Ireland Pope King Prince Dean Judge Major
    Duke Earl Marshall Marshal Coach Bishop Abbott Deacon Page Cook Baker Constable Sheriff
    Speaker Priest Christian Moon Sun Starr Frost Snow Winter Summers Early Will Wills Mine
    More Moore Down Downs Bush House Barr Bell Grant Street Streets Ford Tower Towers Union
    Trump Reid Read Ray Case Sharp Strong Short Small Weeks Friday Monday Christmas Easter
    Noble Rice Potter Parent Agent Lord Count Baron Knight Archer Powers Keys Keyes Laws Child
    Self See Say Board Bond Book Box Chronicle Club Court Sport Sands Mount Moss Match Nation
    Parks Battle Bay Beach Ball Berry Border Bridge Bridges Button Canal Castle Chapel Coast Deal"""
)

_RUNS = """White House; Wall Street; Iron Dome; Amnesty International; Forbidden Stories;
    Western Sahara; Short Url; Supreme Court; Morgan Stanley; Wells Fargo; Goldman Sachs;
    JP Morgan; J.P Morgan; Merrill Lynch; Deutsche Bank; Credit Suisse; Charles Schwab;
    Calvin Klein; Ralph Lauren; Tommy Hilfiger; Louis Vuitton; Johnnie Walker; Jack Daniels;
    Jim Beam; Harley Davidson; Rolls Royce; Aston Martin; Land Rover; Alfa Romeo;
    Mercedes Benz; Booz Allen; Ernst Young; Marks Spencer; Papa John; Burger King;
    Trader Joe; Dairy Queen; Taco Bell; Home Depot; Stanford University; Boko Haram;
    Abu Sayyaf; Al Shabaab; Al Jazeera; Al Arabiya; Al Qaeda; Abu Dhabi; Hong Kong;
    Sri Lanka; San Francisco; San Diego; San Antonio; San Jose; San Juan; Santa Monica;
    Santa Clara; Los Angeles; Las Vegas; El Paso; El Salvador; Fort Worth; Costa Rica;
    Puerto Rico; Buenos Aires; Sao Paulo; Addis Ababa; Tel Aviv; Kuala Lumpur;
    Ho Chi Minh City; Phnom Penh; New York; New Delhi;
    New Mexico; New Orleans; New Haven; New Zealand; New Brunswick; New Jersey; New Hampshire; Key West;
    Palm Beach; Mar a-Lago; Cape Town; Sierra Leone; Burkina Faso; Cote Ivoire; Port Moresby;
    Eau Claire; Baton Rouge; Des Moines; Old Glory; Uncle Sam; Joe Six-Pack; John Doe;
    Jane Doe; Jim Crow; Roe Wade; Good Friday; Ash Wednesday; Black Friday; Cyber Monday;
    Holy Land; Merry Christmas; Happy Birthday; Dear Abby; Mason Dixon; Sandy Hook;
    Capitol Hill; Ku Klux; Roe v Wade; Fox News; Fox Business; Jack Russell; Big Ben;
    Air Force; Coca Cola; Pizza Hut; Ivy League; Twitter Follow; Associated Press;
    Agence France; France Presse; Getty Images; Sky News; Carnegie Mellon; William Mary;
    Johns Hopkins; Sarah Lawrence; Abd el; Bel Air; North Carolina; South Carolina;
    West Virginia; South Africa; North Korea; South Korea; Saudi Arabia; Fannie Mae;
    Freddie Mac; Sallie Mae; Ben Jerry; Mary Kay; Eli Lilly; Johnson Johnson; Medal Honor;
    Jackson Hole; Virgin Mary; Holy Spirit; Jesus Christ; Second Amendment; New Yorker"""
NON_PERSONS = frozenset(" ".join(run.lower().split()) for run in _RUNS.split(";"))

FIGURES = _set(
    """obama trump clinton biden putin merkel macron erdogan erdoğan netanyahu modi zelenskyy
    zelensky zelenskiy trudeau sarkozy berlusconi mubarak gaddafi qaddafi khamenei rouhani
    ahmadinejad khashoggi assange snowden mandela zuma ramaphosa mugabe bolsonaro lukashenko
    navalny medvedev yeltsin gorbachev reagan eisenhower nixon romney mccain pelosi mcconnell
    schumer giuliani mueller comey fauci blinken rumsfeld cheney kissinger bezos zuckerberg
    musk hitler stalin churchill thatcher sunak starmer corbyn farage duterte arafat hollande
    chirac mitterrand orban orbán lavrov shoigu guterres kavanaugh scalia sotomayor gorsuch
    ginsburg kasich rubio desantis manafort epstein weinstein kardashian"""
)

FAMILY_NAMES_FIRST = _set(
    """xi li wang zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo
    liang song zheng xie han tang feng yu dong xiao cheng cao yuan deng fu shen zeng peng lu
    su jiang cai jia ding wei xue ye yan pan du dai xia zhong tian ren fan fang shi yao tan
    liao zou xiong jin hao kong bai cui kang mao qiu qin gu hou shao meng long wan duan qian
    yin chang lai wen qi mo bo tsai kim park yoon moon choi jung cho jang lim seo shin kwon
    hwang ahn ban roh hun ai"""
)
