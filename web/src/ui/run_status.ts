// What the engine does for this page at the moment, with a button that stops it.

import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Session } from '../session';
import type { State } from '../state';
import { people_exact } from '../words';
import { Following } from './element';
import { shared, tokens } from './styles';

export class RunStatus extends Following {
  static override properties: PropertyDeclarations = { session: { attribute: false } };
  declare session: Session;

  static override styles = [
    tokens,
    shared,
    css`
      :host {
        min-block-size: 2rem;
        font-size: 0.875rem;
      }
      progress {
        inline-size: 8rem;
        block-size: 0.6rem;
        accent-color: var(--accent);
      }
      .failed {
        background: var(--bad-paper);
        border-inline-start: 4px solid var(--closed);
        padding: 0.25rem 0.5rem;
      }
    `,
  ];

  protected override needs(state: Readonly<State>): unknown[] {
    return [state.run, state.scenario];
  }

  protected override render(): TemplateResult | typeof nothing {
    const { run, scenario } = this.store.state;
    if (run.status === 'idle' || !scenario) return nothing;
    if (run.status === 'failed') {
      return html`<p class="failed" role="alert">
        ${this.t('run.failed', { text: run.problem?.text ?? '' })}
        <button @click=${() => void this.session.run_now()}>${this.t('app.retry')}</button>
      </p>`;
    }
    const values = { done: Math.round(run.share * 100), all: people_exact(scenario.members) };
    const text =
      run.status === 'queued'
        ? this.t('run.queued', { n: run.position })
        : this.t(run.status === 'refining' ? 'run.refining' : 'run.running', values);
    return html`<div class="row numbers">
      <span id="text">${text}</span>
      <progress max="1" .value=${run.share} aria-labelledby="text"></progress>
      <button @click=${() => this.session.stop()}>${this.t('run.stop')}</button>
    </div>`;
  }
}

customElements.define('corridor-run-status', RunStatus);
