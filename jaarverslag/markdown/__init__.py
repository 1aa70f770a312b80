"""Running text in Markdown; raw HTML is text, nothing is fetched, and who only looks for things loads no documents."""
