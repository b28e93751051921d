package io.recourse.engine.dry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotFoundException;

/** Where a walk has been and where it stands; the engine's own listeners write it. */
final class DryTrace {

  /** More than any model of ours takes in all its life, news of years included. */
  static final int MOST_STEPS = 500;

  private static final ThreadLocal<DryTrace> HERE = new ThreadLocal<>();

  private final DryFacts facts;
  private final DryLearning learning;
  private final Map<String, Integer> asked = new HashMap<>();
  private final Map<String, Instant> since = new HashMap<>();
  private final Map<String, DryWait> standing = new LinkedHashMap<>();
  private final List<DryVisit> visits = new ArrayList<>();
  private int steps;
  private String instance;
  private String last;
  private Instant now;
  private boolean over;

  DryTrace(DryFacts facts, DryLearning learning, Instant begunAt) {
    this.facts = facts;
    this.learning = learning;
    this.now = begunAt;
  }

  static DryTrace here() {
    return HERE.get();
  }

  void on(Instant time, Runnable act) {
    now = time;
    HERE.set(this);
    try {
      act.run();
    } finally {
      HERE.remove();
    }
  }

  void begun(ExecutionEntity execution) {
    instance = instance == null ? execution.getProcessInstanceId() : instance;
    last = execution.getCurrentActivityId();
    if (++steps > MOST_STEPS) {
      throw new DryStopped(DryStopped.Why.ENDLESS, last, null);
    }
    since.put(execution.getActivityInstanceId(), now);
    since.put(last, now);
  }

  void stands(ExecutionEntity execution) {
    String element = execution.getCurrentActivityId();
    String id = execution.getActivityInstanceId();
    String kind = String.valueOf(execution.getActivity().getProperty("type"));
    standing.put(id, new DryWait(id, element, kind, element, now, null));
  }

  void left(ExecutionEntity execution, String kind) {
    String id = execution.getActivityInstanceId();
    ActivityImpl activity = execution.getActivity();
    standing.remove(id);
    visits.add(
        new DryVisit(
            activity.getId(),
            kind,
            (String) activity.getProperty("name"),
            execution.isCanceled(),
            activity.getFlowScope() == execution.getProcessDefinition(),
            since.getOrDefault(id, now),
            now));
    if (!execution.isCanceled()) {
      learn(execution.getProcessInstance(), learning.passed(activity.getId(), kind));
    }
  }

  private static void learn(ExecutionEntity instance, Map<String, Object> known) {
    known.forEach(
        (name, value) -> {
          if (value == DryLearning.LOST) {
            instance.removeVariableLocal(name);
          } else {
            instance.setVariableLocal(name, value);
          }
        });
  }

  /** Another instance that it set going is none of the past. */
  boolean isOf(DelegateExecution execution) {
    return instance == null || instance.equals(execution.getProcessInstanceId());
  }

  void ended() {
    over = true;
  }

  /** What the past knew when it came there as often as this walk now does. */
  Map<String, Object> knownAt(String gateway) {
    int times = asked.merge(gateway, 1, Integer::sum);
    List<Map<String, Object>> known = facts.atGateways().getOrDefault(gateway, List.of());
    return times <= known.size() ? known.get(times - 1) : Map.of();
  }

  Map<String, Object> atEnd() {
    return facts.atEnd();
  }

  /** Why it came no further. */
  DryStopped stopped(RuntimeException refused) {
    for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
      if (cause instanceof DryStopped ours) {
        return ours;
      }
      if (cause instanceof PropertyNotFoundException) {
        return new DryStopped(DryStopped.Why.FACT_UNKNOWN, last, refused);
      }
    }
    return new DryStopped(DryStopped.Why.REFUSED, last, refused);
  }

  /** When the walk came to this element last. */
  Instant sinceOf(String element) {
    return since.getOrDefault(element, now);
  }

  boolean isOver() {
    return over;
  }

  boolean isStanding(DryWait wait) {
    return standing.containsKey(wait.id());
  }

  List<DryWait> standing() {
    return List.copyOf(standing.values());
  }

  List<DryVisit> visits() {
    return List.copyOf(visits);
  }
}
