package io.recourse.forecast.web;

import io.recourse.engine.ModelKind;
import io.recourse.studio.ModelPart;
import org.springframework.stereotype.Component;

/** The load that a draft of a process would make, beside it and its agreement. */
@Component
class ForecastBesideModel implements ModelPart {

  @Override
  public boolean shows(Open open) {
    return open.kind() == ModelKind.BPMN && open.draft() != null && open.draft().basedOn() != null;
  }

  @Override
  public String fragment() {
    return "forecast/load :: beside";
  }

  @Override
  public Open facts(Open open) {
    return open;
  }
}
