// Copies a citation in one click; without a clipboard the buttons stay hidden and the text can be selected.

if (navigator.clipboard) {
  for (const button of document.querySelectorAll('.citebox .copy')) {
    const label = button.textContent;
    button.hidden = false;
    button.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(button.parentElement.querySelector('.said').textContent);
        button.textContent = button.dataset.done;
        setTimeout(() => { button.textContent = label; }, 2000);
      } catch {
        button.hidden = true;
      }
    });
  }
}
