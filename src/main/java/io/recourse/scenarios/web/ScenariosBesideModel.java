package io.recourse.scenarios.web;

import io.recourse.engine.ModelKind;
import io.recourse.studio.ModelPart;
import org.springframework.stereotype.Component;

/** What must come of a process, beside it in the studio. */
@Component
class ScenariosBesideModel implements ModelPart {

  @Override
  public boolean shows(Open open) {
    return open.kind() == ModelKind.BPMN;
  }

  @Override
  public String fragment() {
    return "scenarios/process :: beside";
  }

  @Override
  public Open facts(Open open) {
    return open;
  }
}
