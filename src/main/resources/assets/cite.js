// Copies a citation in one click; without a clipboard the buttons stay hidden and the text can be selected.

const texts = (button) => {
  const file = button.parentElement.querySelector('a[download]');
  return file
    ? fetch(file.href).then((answer) => answer.text())
    : Promise.resolve(button.parentElement.querySelector('.said').textContent);
};

if (navigator.clipboard && location.protocol !== 'file:') {
  for (const button of document.querySelectorAll('.citebox .copy')) {
    const label = button.textContent;
    button.hidden = false;
    button.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(await texts(button));
        button.textContent = button.dataset.done;
        setTimeout(() => { button.textContent = label; }, 2000);
      } catch {
        button.hidden = true;
      }
    });
  }
}
