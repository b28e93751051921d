package io.recourse.library.web;

import io.recourse.engine.ModelKind;
import io.recourse.studio.ModelPart;
import org.springframework.stereotype.Component;

/** Leads from a process in the studio to the same in words, as a picture and on paper. */
@Component
class AloudBesideModel implements ModelPart {

  @Override
  public boolean shows(Open open) {
    return open.kind() == ModelKind.BPMN;
  }

  @Override
  public String fragment() {
    return "library/aloud :: links";
  }

  @Override
  public Aloud facts(Open open) {
    return open.draft() == null
        ? Aloud.of(open.key(), open.version())
        : Aloud.ofDraft(open.draft().id());
  }
}
