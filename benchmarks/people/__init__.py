"""Made reports of pairs of people with one name, and of people under two forms of their name."""
