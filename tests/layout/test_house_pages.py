"""Pages as they are copied from live reports, opinion pages, magazines and interviews."""

from __future__ import annotations

from newsval.extract.languages import LANGUAGES
from newsval.layout import segment
from tests.layout.pages import kinds

LIVE = """LIVE

Live: Storm Ingrid nears the coast as thousands told to leave

By Marta Quiles and Omar Diop in Vigo
Updated 14 Oct 2023, 17.45 BST

Key events
Ferries cancelled until Monday
1h ago
Army called in to fill the sandbags
3h ago

17.45 BST
Ferries cancelled until Monday

All ferries from Vigo will stay in port until Monday, the port authority says.

“We will not send crews out into this,” harbour master Lee Roe told reporters.

Share on Facebook

14.10 BST
Army called in to fill the sandbags

The defence minister, Carla Adler, says 400 soldiers are on their way to the coast.

Updated at 14.32 BST
"""

OPINION = """We value your privacy
We and our 812 partners store and access information on a device.
Accept all
Reject all

Why the mayor is wrong about the ferries

Ines Falk wants to run fewer boats. The sums do not add up.

Lee Roe
Guest columnist

Feb. 2, 2021 | Updated 8:47 a.m. ET

The mayor says fewer boats will save money. She is wrong, and her own report says so.

“Every empty seat costs the town four crowns,” she wrote in a letter to the council.

What do you think? Have your say in the comments below.

Most Viewed in Opinion
Why boats are better than buses
The bridge that nobody wanted
"""

MAGAZINE = """The village that moved uphill, bell and all

Marta Quiles in Little Ardmoor
Sat 9 Sep 2023 06.00 BST

Efa Rhys remembers the sound. “Like a train,” says the 71-year-old, whose house was the last.

Sign up to First Thing
Our morning email breaks down the key stories of the day
Enter your email address
Sign up
Privacy Notice: Newsletters may contain info about charities, and content of outside parties.
after newsletter promotion

By spring all 22 houses stood in the new place, and the bell rang on the cliff every morning.
"""

INTERVIEW = """Interview: “I never wanted to be a judge”

Ida Falk talks to Omar Diop about bread, law and her mother's boat

19 November 2021

Ida Falk opens the door with flour on her hands, and talks of the law and of bread at once.

“My mother ran a boat,” Falk says. “She could not boil an egg, and neither could the crew.”
"""

WIRE = """Dam opens all gates after record rain
Water pours over the dam near Vigo on Wednesday, Nov. 24, 2021. (AP Photo/Jo Maker)
BY ADA ROE
Updated 8:14 PM EST, November 24, 2021

VIGO, Spain (AP) — Operators opened all six gates of a dam on Wednesday as rain filled the lake.

“We have never seen it come up so fast,” said Lee Roe, who has run the dam for eleven years.
"""

MASTHEAD = """The Harbour Times
SUBSCRIBE
LOG IN

A Keeper’s Long Goodbye, and a Town That Cannot Decide

By Ada Roe and Omar Diop

Ada Roe reported from Vigo and Omar Diop from Madrid.

Nov. 24, 2021

The keeper of the light came ashore on Tuesday, in the boat that had once taken him out there.

The town may buy the light for one euro, but it cannot decide, and the keeper will not say.
"""

BREVITY = """Scoop: Battery maker eyes the harbour for a plant

Nov 24, 2021

A battery maker plans a plant beside the harbour, three people who know of the plans said.

Why it matters: It would be the largest plant on this coast, and the first of its kind.

What they're saying: “We like the harbour,” Ada Roe, who speaks for the maker, wrote to us.
"""

AGENCY = """Update: Four dead after ferry capsizes off the coast
Source: Xinhua
Editor: someone
2021-11-24 15:42:07

JAKARTA, Nov. 24 (Xinhua) -- At least four people were killed after a ferry capsized off the coast.

“The search for the missing is going on,” the head of the rescue office told Xinhua by phone.

Enditem
"""

WITHOUT_HEADLINE = """Dubai: A rider has been hailed a hero after he pulled two children from a car.

“I did not think, I broke the glass with my head,” said the rider, who has children of his own.
"""

BROADCAST = """Fire destroys barn on a farm near the harbour
No people hurt, but 60 cows dead, fire chief says
Ada Roe · CBC News · Posted: Nov 24, 2021 6:00 AM AT | Last Updated: November 24, 2021
Smoke rises from a collapsed barn.
Fire crews from four towns fought the fire at the farm on Tuesday night. (Jo Maker/CBC)
A fire that began in a hay loft destroyed a barn near the harbour on Tuesday night, killing cows.

“There was not much to save at that point,” the fire chief, Lee Roe, said. “We kept it off.”
"""

FEATURE = """Harbour returns looted harp to the kingdom
Ute Falk
11/24/2021November 24, 2021
A carved harp in a glass case
The harp was found by a student on a school tripImage: Jo Maker/dpa
Advertisement
The museum has handed over a harp that was taken from the kingdom in 1897 to those who came.

“This is not a gift, it is a homecoming,” said Lee Roe, who led them, at the town hall on Monday.

uf/lr (dpa, AFP)
"""

COURT = """Man who hid goods in ice cream van jailed
ByAda Roe Crown Court Reporter
13:20, 24 NOV 2021
Cal Ode (Image: Harbour Police)
Get the latest harbour news straight to your inbox
A man who hid goods in the freezer of an ice cream van has been jailed for 32 months on Monday.

“Your flake of conscience came too late,” Judge Ida Falk told him before he was led away to jail.
"""

RELEASE = """FOR IMMEDIATE RELEASE

Harbour Transit Names Ida Falk Chief

News provided by
Harbour Transit
Nov 24, 2021, 09:00 ET

VIGO, Nov. 24, 2021 /PRNewswire/ -- Harbour Transit said today that Ida Falk is to be its chief.

“Ida knows each bolt of these boats,” said Lee Roe, who leads the board of Harbour Transit.
"""

GROWERS = """Growers block the road to the port

Growers say that the price has halved

Ada Roe North of Spain correspondent
24 November 2021

Growers blocked the road to the port for four hours on Wednesday, and asked for a better price.

No way back
The price has fallen to half in a month, they say.

“They buy abroad and ask us to be patient,” said Lee Roe, who leads their federation in Vigo.
"""

AGED = """Skip to main content
This article is more than 3 years old
Ferries
Ferries will run all night after vote in Vigo
This article is more than 3 years old

Ada Roe Shipping correspondent
Thu 25 Nov 2021 06.00 BST

The ferries will run all night after a vote in the town hall that took eleven hours to hold.

Sign up to Harbour Briefing
Free daily newsletter
The best of our stories on boats and bridges, chosen by our editors and sent to you at dawn.
Privacy Notice: Newsletters may contain info about charities, online ads, and content \
funded by outside parties. For more information see our Privacy Policy. We use a service to \
protect our site and its own Privacy Policy and Terms of Service apply to all who read it.
after newsletter promotion

The mayor says that the boats will cost the town no more than they do by day, and fewer nerves.
"""

BROADCASTER = """Home
News
Ferries to run all night after vote
4 hours ago
Share
Save
Ada Roe
BBC News, Little Ardmoor
Getty Images A white ferry with blue lights leaves a stone pier at night
The ferries have crossed the bay since 1884
The ferries will run all night after a vote in the town hall that took eleven hours to hold.

The mayor says that the boats will cost the town no more than they do by day, and fewer nerves.

Omar Diop/BBC Lee Roe, a man with a grey beard, stands beside a bell
Lee Roe has run the ferries for nine years
The mayor says that the vote was clear, and that the last boat will leave the pier at four.
"""

PICTURED = """The Bell Over the Door Rings No More

For 51 years a keeper mended what nobody makes any longer. On Friday the old shop was closed.

Share full article

212
A man in a brown apron bends over a desk that is crowded with tools.
The keeper in the shop on Water Street in Vigo, N.Y. Credit...Omar Diop for The Harbour Times

By Ada Roe

Nov. 24, 2021

The bell over the door rang 212 times on Friday, and the keeper of the shop counted each ring.

Nobody had asked for a new key in a month, the keeper said, and nobody will ask for one again.
"""


def test_how_old_an_article_is_and_a_newsletter_are_no_part_of_it() -> None:
    found = kinds(AGED)
    assert found["This article is more than 3 years old"] == "furniture"
    assert found["Ferries will run all night after vote in Vigo"] == "headline"
    assert {found[line] for line in AGED.splitlines()[11:16]} == {"furniture"}
    assert found[AGED.splitlines()[-1]] == "paragraph"


def test_buttons_may_stand_between_a_date_and_the_writer() -> None:
    found = kinds(BROADCASTER)
    assert found["Ada Roe"] == found["BBC News, Little Ardmoor"] == "byline"


def test_what_a_service_shows_and_the_line_below_it_are_captions() -> None:
    lines = BROADCASTER.splitlines()
    found = kinds(BROADCASTER)
    assert [found[line] for line in (*lines[8:10], *lines[14:16])] == ["caption"] * 4
    assert found[lines[10]] == found[lines[-1]] == "paragraph"


def test_a_standfirst_may_stand_far_above_the_byline() -> None:
    found, lines = kinds(PICTURED), [line for line in PICTURED.splitlines() if line]
    wanted = ["headline", "standfirst", "furniture", "furniture", "furniture"]
    assert [found[line] for line in lines[:5]] == wanted
    assert found["The keeper in the shop on Water Street in Vigo, N.Y."] == "caption"
    assert found["By Ada Roe"] == "byline"


def test_a_byline_in_capitals_below_a_caption_stands_over_its_date() -> None:
    assert kinds(WIRE)["BY ADA ROE"] == "byline"


def test_an_outlets_name_is_no_headline_and_a_line_on_the_writers_no_standfirst() -> None:
    found = kinds(MASTHEAD)
    assert found["The Harbour Times"] == "furniture"
    assert found["A Keeper’s Long Goodbye, and a Town That Cannot Decide"] == "headline"
    assert found["Ada Roe reported from Vigo and Omar Diop from Madrid."] == "furniture"


def test_a_first_line_that_begins_as_a_note_does_is_the_headline() -> None:
    found = kinds(AGENCY)
    assert found["Update: Four dead after ferry capsizes off the coast"] == "headline"
    assert found["Enditem"] == "furniture"


def test_a_page_may_begin_with_the_dateline_of_its_body() -> None:
    segments = segment(WITHOUT_HEADLINE, LANGUAGES["en"])
    assert [s.kind for s in segments if s.kind != "blank"] == ["dateline", "paragraph", "paragraph"]


def test_writer_outlet_and_dates_may_share_a_line_over_the_picture() -> None:
    found = kinds(BROADCAST)
    lines = BROADCAST.splitlines()
    assert [found[line] for line in lines[1:4]] == ["standfirst", "byline", "furniture"]


def test_two_dates_may_be_run_together_and_a_credit_into_its_caption() -> None:
    found = kinds(FEATURE)
    assert found["Ute Falk"] == "byline"
    assert found["11/24/2021November 24, 2021"] == "stamp"
    assert found["The harp was found by a student on a school trip"] == "caption"
    assert found["uf/lr (dpa, AFP)"] == "furniture"


def test_by_may_be_run_into_the_writers_name() -> None:
    assert kinds(COURT)["ByAda Roe Crown Court Reporter"] == "byline"


def test_a_label_that_heads_a_paragraph_is_a_segment_of_its_own() -> None:
    segments = segment(BREVITY, LANGUAGES["en"])
    found = [s.span.slice(BREVITY) for s in segments if s.kind == "subheading"]
    assert found == ["Why it matters: ", "What they're saying: "]


def test_who_provided_a_release_is_its_byline() -> None:
    found = kinds(RELEASE)
    assert found["News provided by"] == found["Harbour Transit"] == "byline"


def test_a_role_may_follow_a_writers_name_at_once_and_a_subheading_its_paragraph() -> None:
    found = kinds(GROWERS)
    assert found["Ada Roe North of Spain correspondent"] == "byline"
    assert found["No way back"] == "subheading"


def test_a_part_of_a_live_report_is_no_further_article() -> None:
    found = kinds(LIVE)
    assert found["Army called in to fill the sandbags"] == "subheading"
    assert found[LIVE.splitlines()[-3]] == "paragraph"
    assert found["Updated at 14.32 BST"] == "stamp"
    assert "other_article" not in found.values()


def test_a_consent_notice_is_no_headline_and_a_guest_has_a_byline() -> None:
    found = kinds(OPINION)
    assert found["We value your privacy"] == found["Accept all"] == "furniture"
    assert found["Why the mayor is wrong about the ferries"] == "headline"
    assert found["Ines Falk wants to run fewer boats. The sums do not add up."] == "standfirst"
    assert found["Lee Roe"] == found["Guest columnist"] == "byline"


def test_calls_for_comments_and_lists_of_the_most_viewed_are_furniture() -> None:
    found = kinds(OPINION)
    lines = OPINION.splitlines()
    assert {found[line] for line in lines[-5:] if line} == {"furniture"}


def test_a_newsletter_box_within_the_body_is_furniture() -> None:
    found = kinds(MAGAZINE)
    lines = MAGAZINE.splitlines()
    assert {found[line] for line in lines[7:13]} == {"furniture"}
    assert found[lines[5]] == found[lines[14]] == "paragraph"


def test_a_quoted_headline_stands_over_its_standfirst() -> None:
    found = kinds(INTERVIEW)
    assert found["Interview: “I never wanted to be a judge”"] == "headline"
    assert (
        found["Ida Falk talks to Omar Diop about bread, law and her mother's boat"] == "standfirst"
    )


MIXED = """Harbour life
The last letter writer of Vigo puts down his brush after 64 years
Master Roe wrote letters of love and complaint, and one note on a ransom, he says, unknowingly
Why you can trust the Harbour Times
Ada Falk
Published: 9:00am, 20 Apr 2024

For 64 years Lee Roe sat at the same table in the old town and wrote what others could not say.
“My hand is fine,” he said.
'The customers have died'
His daughter says that her father had written about 200,000 letters, and that he charged little.

Recommended stories
list of 2 items
Why the bay is shrinking
The town that moved inland
end of list

No more brushes

The town will take his table, and the brushes that he used, and show them in the hall for a year.

MAYOR'S BULL WALKS INTO BANK AND LEAVES WITHOUT ANY CASH

The hall is open on all days but Monday, and the mayor says that no one will be made to pay for it.

Ada Falk is a reporter for the Harbour Times.
"""


def test_of_two_lines_the_shorter_one_above_is_the_headline() -> None:
    found = kinds(MIXED)
    assert found["The last letter writer of Vigo puts down his brush after 64 years"] == "headline"
    assert found[MIXED.splitlines()[2]] == "standfirst"
    assert found["Why you can trust the Harbour Times"] == "furniture"


def test_a_subheading_may_follow_a_short_sentence_or_the_end_of_a_list() -> None:
    found = kinds(MIXED)
    assert found["'The customers have died'"] == found["No more brushes"] == "subheading"
    assert found["The town that moved inland"] == "furniture"


def test_a_long_line_in_capitals_is_a_link_and_the_last_one_tells_of_the_writer() -> None:
    found = kinds(MIXED)
    assert found["MAYOR'S BULL WALKS INTO BANK AND LEAVES WITHOUT ANY CASH"] == "furniture"
    assert found["Ada Falk is a reporter for the Harbour Times."] == "furniture"
