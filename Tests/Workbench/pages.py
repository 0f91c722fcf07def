"""Writes the sample pages of the workbench's tests: three articles of an invented publication, with furniture around them."""

STORIES = {
    "weir": ("The weir keeper counts the eels", "Ines Falkenrath", "2025-03-04T08:30:00+01:00", [
        "At the weir below the paper mill a man with a notebook counts what passes through the gate each night. "
        "He has done so for nineteen years, and he has missed four nights, one of them for his daughter's wedding.",
        "The eels come down in autumn when the water is high and the moon is new. In the first years he stopped "
        "writing at three hundred; last October the last line of the page said forty-one.",
        "What he counts is not science, he says, because nobody asked for it. Two universities have copied the "
        "notebooks all the same, and both found that they agree with the turbines' own records.",
        "The mill wants to run its turbines at night again. The council will decide in spring, and the notebook "
        "lies on the table of the committee, open at October."]),
    "ferry": ("A ferry without a timetable", "Tomas Okonjo", "2025-03-11T17:05:00+01:00", [
        "The ferry at Lower Hadding leaves when the captain has finished his tea. There is a board with times, but "
        "it belonged to his father, and neither of them ever looked at it.",
        "Passengers ring a bell on the far bank. On windy days the bell is heard in the village and not on the boat, "
        "so that children run down the lane to tell him that somebody waits.",
        "The county has offered a bridge twice. Both times the village voted against it, the second time by a margin "
        "that the mayor called embarrassing for everybody who likes bridges.",
        "In summer the boat crosses some sixty times a day. In February it is three times, and the tea is longer."]),
    "clock": ("The town hall clock strikes thirteen", "Ines Falkenrath", "2025-03-19T06:00:00+01:00", [
        "Since the repair in January the clock of the town hall has struck thirteen at one in the afternoon. The "
        "clockmaker says that it is a matter of a worn pin, and that he has ordered one.",
        "The pin comes from a workshop that makes two a year. Until then the bakers set their ovens by the church, "
        "and the school has taught the pupils of the second form what a base other than twelve is.",
        "A petition asks the council to keep the thirteenth stroke. It has four hundred signatures, more than the "
        "petition for the swimming pool ever had.",
        "The clockmaker has not signed. He would like to be known for a clock that is right."]),
}

PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>{title} | The Hadding Courier</title>
<link rel="canonical" href="https://courier.example/{name}">
<meta property="og:site_name" content="The Hadding Courier">
<style>
body {{ font-family: Georgia, serif; margin: 0; color: #222; }}
.mast {{ background: #123; color: #fff; padding: 1rem; }}
.mast a {{ color: #cde; margin-right: 1rem; }}
.cols {{ display: grid; grid-template-columns: 2fr 1fr; gap: 2rem; max-width: 60rem; margin: 1rem auto; }}
.teaser {{ border: 1px solid #ccc; padding: .5rem; margin: 1rem 0; background: url(https://outside.example/x.png); }}
</style>
<script>document.documentElement.dataset.ran = "yes"</script>
</head>
<body onload="document.documentElement.dataset.ran = 'yes'">
<div class="mast"><b>The Hadding Courier</b> <nav><a href="/">Home</a><a href="/town">Town</a><a href="/river">River</a></nav></div>
<div class="cols">
<div class="story">
<p class="rubric">Town and river</p>
<p class="headline-text">{title}</p>
<p class="who">Reported by <span class="name">{author}</span></p>
<p class="when"><time datetime="{date}">{day}</time></p>
<img src="https://outside.example/photo.jpg" alt="A photograph of the place">
{first}
<div class="teaser"><p>More from the river: every Friday our letter about boats, weirs and mills is sent to readers who
asked for it and to some who did not, and those who answer it are printed in the paper of the following week.</p></div>
{rest}
<iframe src="https://outside.example/player"></iframe>
</div>
<div class="side"><h3>Most read</h3><ul><li><a href="/a">Who owns the towpath</a></li><li><a href="/b">Bread at four in the morning</a></li></ul></div>
</div>
<div class="foot"><p>Imprint and terms. All rights of the Courier reserved.</p></div>
</body>
</html>
"""


def write(folder):
    """Writes the pages into a folder and returns their paths."""
    paths = []
    for name, (title, author, date, paragraphs) in STORIES.items():
        texts = [f"<p>{text}</p>" for text in paragraphs]
        path = folder / f"{name}.html"
        path.write_text(PAGE.format(
            name=name, title=title, author=author, date=date, day=date[:10], first=texts[0], rest="\n".join(texts[1:])))
        paths.append(path)
    return paths
