package io.recourse.policy.dmn;

import io.recourse.engine.ModelCheck;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRequirementsGraph;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableInputImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableOutputImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;
import org.camunda.bpm.dmn.engine.impl.spi.transform.DmnTransformListener;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Definitions;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.instance.DomElement;

/**
 * The wall behind the check of tables: a decision whose FEEL could go on without end is not even
 * loaded, however it came to be deployed.
 */
class BoundedFeel implements DmnTransformListener {

  @Override
  public void transformDecision(Decision decision, DmnDecision transformed) {
    demandBounded(decision.getId(), decision.getDomElement());
  }

  private static void demandBounded(String decision, DomElement element) {
    if ("text".equals(element.getLocalName())) {
      String reason = ModelCheck.feelRefusal(element.getTextContent());
      if (reason != null) {
        throw new IllegalStateException("A cell of “" + decision + "” " + reason + ".");
      }
    }
    element.getChildElements().forEach(child -> demandBounded(decision, child));
  }

  @Override
  public void transformDecisionTableInput(Input input, DmnDecisionTableInputImpl transformed) {}

  @Override
  public void transformDecisionTableOutput(Output output, DmnDecisionTableOutputImpl transformed) {}

  @Override
  public void transformDecisionTableRule(Rule rule, DmnDecisionTableRuleImpl transformed) {}

  @Override
  public void transformDecisionRequirementsGraph(
      Definitions definitions, DmnDecisionRequirementsGraph transformed) {}
}
