package io.recourse.studio;

import io.recourse.engine.ModelFinding;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A draft like another one but for what is said here. */
final class DraftCopy {

  private final Draft of;
  private String content;
  private Draft.State state;
  private List<ModelFinding> findings;
  private Draft.Save save;
  private Agreement agreement;
  private Draft.Deployment deployment;
  private Draft.Change change;
  private int version;

  DraftCopy(Draft of) {
    this.of = of;
    this.content = of.content();
    this.state = of.state();
    this.findings = of.findings();
    this.agreement = of.agreement();
    this.deployment = of.deployment();
    this.change = of.change();
    this.version = of.version();
  }

  DraftCopy saved(String text, Draft.Save by) {
    content = text;
    findings = by.findings();
    save = by;
    return this;
  }

  DraftCopy finding(List<ModelFinding> now) {
    findings = now;
    return this;
  }

  DraftCopy state(Draft.State next) {
    state = next;
    return this;
  }

  DraftCopy agreement(Agreement next) {
    agreement = next;
    return this;
  }

  DraftCopy deployment(Draft.Deployment end) {
    deployment = end;
    return this;
  }

  DraftCopy change(Draft.Change next) {
    change = next;
    return this;
  }

  /** The next version, so that whoever looked at the one before is told. */
  Draft next() {
    version++;
    return same();
  }

  Draft same() {
    return new Draft(
        of.id(),
        of.kind(),
        of.key(),
        of.name(),
        content,
        of.basedOn(),
        state,
        findings,
        save == null ? of.author() : save.author(),
        authors(),
        of.source(),
        save == null ? of.savedAt() : save.at(),
        agreement,
        deployment,
        change,
        version);
  }

  private Set<String> authors() {
    Set<String> hands = new LinkedHashSet<>(of.authors());
    if (save != null) {
      hands.add(save.author());
    }
    return hands;
  }
}
