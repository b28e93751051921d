package io.recourse.bench;

import io.recourse.bench.Arrivals.Arrival;
import io.recourse.bench.Arrivals.Kind;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Adds the driver's ears to the small model, the same for both engines. */
class ArrivalListeners extends AbstractProcessEnginePlugin {

  static final String PROCESS = "BenchReturnProcess";

  private final Arrivals arrivals;

  ArrivalListeners(Arrivals arrivals) {
    this.arrivals = arrivals;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    List<BpmnParseListener> ears = new ArrayList<>(List.of(new Ears()));
    if (engine.getCustomPostBPMNParseListeners() != null) {
      ears.addAll(engine.getCustomPostBPMNParseListeners());
    }
    engine.setCustomPostBPMNParseListeners(ears);
  }

  private void tell(DelegateExecution execution, Kind kind, String id) {
    arrivals.tellAfterCommit(execution.getProcessBusinessKey(), new Arrival(kind, id));
  }

  /** Listens at the two tasks, the message and the end. */
  private final class Ears extends AbstractBpmnParseListener {

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
      if (PROCESS.equals(process.getKey())) {
        process.addListener(
            ExecutionListener.EVENTNAME_END,
            (ExecutionListener) it -> tell(it, Kind.END, it.getProcessInstanceId()));
      }
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
      if (activity.getId().startsWith("Task_Bench")) {
        ((UserTaskActivityBehavior) activity.getActivityBehavior())
            .getTaskDefinition()
            .addTaskListener(
                TaskListener.EVENTNAME_CREATE,
                it -> tell(it.getExecution(), Kind.TASK, it.getId()));
      }
    }

    @Override
    public void parseIntermediateMessageCatchEventDefinition(
        Element definition, ActivityImpl activity) {
      if (activity.getId().startsWith("Message_Bench")) {
        activity.addListener(
            ExecutionListener.EVENTNAME_START,
            (ExecutionListener) it -> tell(it, Kind.MESSAGE, it.getId()));
      }
    }
  }
}
