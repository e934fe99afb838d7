// A place to drop a file on, which is a button for whoever does not drop.
import { ref, useId } from "../lib/vue.js";
import { html } from "../core/html.js";
import { bytes, t } from "../core/i18n.js";

export const FileDrop = {
  props: ["label", "accept", "onFile", "file"],
  setup(props) {
    const id = useId();
    const over = ref(false);
    function drop(event) {
      event.preventDefault();
      over.value = false;
      if (event.dataTransfer.files[0]) {
        props.onFile(event.dataTransfer.files[0]);
      }
    }
    return () => html`
      <div class=${`drop${over.value ? " over" : ""}`} onDragover=${(event) => { event.preventDefault(); over.value = true; }} onDragleave=${() => (over.value = false)} onDrop=${drop}>
        <label for=${id}>${props.label}</label>
        <input id=${id} class="unseen" type="file" accept=${props.accept} onChange=${(event) => event.target.files[0] && props.onFile(event.target.files[0])} />
        <label class="button" for=${id}>${t("file.choose")}</label>
        <p class="hint">${props.file ? `${props.file.name} (${bytes(props.file.size)})` : t("file.drop")}</p>
      </div>`;
  },
};
