// A field for text that is read by a machine too: lines have numbers, a line that is wrong is marked, and can be gone to.
//
//   html`<${CodeField} label="HTML" value=${x} onUpdate=${…} wrong=${{ line: 3, column: 5, message: "…" }} />`
import { computed, ref, useId } from "../lib/vue.js";
import { html } from "../core/html.js";
import { t } from "../core/i18n.js";

const MOST_NUMBERS = 20_000;

export const CodeField = {
  props: ["label", "hint", "value", "onUpdate", "rows", "wrong", "disabled"],
  setup(props, { expose }) {
    const id = useId();
    const area = ref(null);
    const scroll = ref(0);
    const numbers = computed(() => {
      const lines = Math.min(MOST_NUMBERS, (props.value ?? "").split("\n").length);
      return Array.from({ length: lines }, (_, index) => index + 1).join("\n");
    });

    /** Selects a line, from 1, and puts the cursor there. */
    function goTo(line, column = 0) {
      const lines = (props.value ?? "").split("\n");
      const start = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
      const at = column ? start + column - 1 : start;
      area.value.focus();
      area.value.setSelectionRange(column ? at : start, start + (lines[line - 1]?.length ?? 0));
      area.value.scrollTop = Math.max(0, (line - 4) * lineHeight());
    }

    /** Puts text where the cursor is. */
    function insert(text) {
      const { selectionStart: from, selectionEnd: to } = area.value;
      area.value.focus();
      area.value.setRangeText(text, from, to, "end");
      props.onUpdate?.(area.value.value);
    }

    function lineHeight() {
      return parseFloat(getComputedStyle(area.value).lineHeight);
    }

    expose({ goTo, insert });

    return () => html`
      <div class=${`field${props.wrong ? " wrong" : ""}`}>
        <label for=${id}>${props.label}</label>
        <div class="code-box">
          <div class="code-lines" aria-hidden="true"><pre style=${{ transform: `translateY(${-scroll.value}px)` }}>${numbers.value}${props.wrong?.line && html`<span class="code-wrong" style=${{ top: `calc(8px + ${props.wrong.line - 1} * 1.5em)` }}></span>`}</pre></div>
          <textarea ref=${area} id=${id} class="code" wrap="off" spellcheck="false" rows=${props.rows ?? 16} value=${props.value ?? ""} disabled=${Boolean(props.disabled)}
            aria-invalid=${props.wrong ? "true" : undefined} aria-describedby=${props.wrong || props.hint ? `${id}-said` : undefined}
            onInput=${(event) => props.onUpdate?.(event.target.value)} onScroll=${(event) => (scroll.value = event.target.scrollTop)}></textarea>
        </div>
        ${props.wrong ? html`<small class="error" id=${`${id}-said`}>${props.wrong.message} ${props.wrong.line && html`<button type="button" class="small" onClick=${() => goTo(props.wrong.line, props.wrong.column)}>${t("code.go", { line: props.wrong.line })}</button>`}</small>`
          : props.hint && html`<small class="hint" id=${`${id}-said`}>${props.hint}</small>`}
      </div>`;
  },
};
