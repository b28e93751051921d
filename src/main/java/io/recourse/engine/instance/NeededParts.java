package io.recourse.engine.instance;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.SqlCommandType;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandInvocationContext;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * Which parts of an instance the same command asked for at the same step before, on this node. A
 * guess: what it lacks the engine reads by itself, and it is known the next time.
 */
final class NeededParts {

  private static final int MOST = 10_000;

  private final Map<String, String> steps = lastUsed();
  private final Map<String, Set<Part>> needed = lastUsed();

  private final boolean learns;

  /**
   * @param learns false: all parts of every instance are needed
   */
  NeededParts(boolean learns) {
    this.learns = learns;
  }

  private static <T> Map<String, T> lastUsed() {
    return Collections.synchronizedMap(
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
            return size() > MOST;
          }
        });
  }

  /** Remembers the step of a task, job or waiting execution that is written. */
  void written(MappedStatement statement, Object row) {
    if (!learns || statement.getSqlCommandType() != SqlCommandType.INSERT) {
      return;
    }
    if (row instanceof TaskEntity task) {
      steps.put(task.getId(), task.getProcessDefinitionId() + " " + task.getTaskDefinitionKey());
    } else if (row instanceof JobEntity job) {
      steps.put(job.getId(), String.valueOf(job.getJobDefinitionId()));
    } else if (row instanceof EventSubscriptionEntity wait && wait.getExecutionId() != null) {
      steps.put(wait.getExecutionId(), wait.getActivityId() + " " + wait.getEventName());
    }
  }

  /** The step that a command begins at; empty where nothing is known of it. */
  Optional<String> step(Beginning beginning, String id) {
    return Optional.ofNullable(steps.get(id)).map(step -> beginning + " " + step + command());
  }

  private static String command() {
    CommandInvocationContext running = Context.getCommandInvocationContext();
    return running == null ? "" : " " + running.getCommand().getClass().getName();
  }

  /** All where nobody was there before. */
  List<Part> of(Beginning beginning, Optional<String> step) {
    return step.map(needed::get)
        .map(known -> beginning.parts().stream().filter(known::contains).toList())
        .orElseGet(beginning::parts);
  }

  void learn(String step, Set<Part> asked) {
    needed.merge(step, EnumSet.copyOf(asked), NeededParts::both);
  }

  private static Set<Part> both(Set<Part> before, Set<Part> now) {
    Set<Part> both = EnumSet.copyOf(before);
    both.addAll(now);
    return both;
  }
}
