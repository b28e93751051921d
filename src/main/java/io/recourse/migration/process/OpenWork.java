package io.recourse.migration.process;

import io.recourse.engine.TaskMoved;
import io.recourse.migration.WorkAnew;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationEventPublisher;

/** Open tasks and running timers of an instance, each with the element it had before the move. */
record OpenWork(ProcessEngine engine, String instance, Map<String, String> elements) {

  static OpenWork of(ProcessEngine engine, String instance) {
    OpenWork work = new OpenWork(engine, instance, new HashMap<>());
    work.tasks().forEach(it -> work.elements.put(it.getId(), it.getTaskDefinitionKey()));
    return work;
  }

  /** Timers are asked about only where they may be due anew. */
  OpenWork withTimers() {
    timers().forEach(it -> elements.put(it.getId(), ((JobEntity) it).getActivityId()));
    return this;
  }

  /** Told under the names of the other version. */
  void told(TaskNames names, ApplicationEventPublisher events) {
    tasks().forEach(task -> events.publishEvent(told(task, names, null)));
  }

  /** The same; it is due, and whose it is, as the other version says. */
  List<WorkAnew> anew(Anew version, TaskNames names, ApplicationEventPublisher events) {
    List<WorkAnew> all = new ArrayList<>();
    for (Task task : tasks()) {
      Optional<WorkAnew> other = version.of(task, elements.get(task.getId()));
      events.publishEvent(told(task, names, other.map(WorkAnew::team).orElse(null)));
      other.ifPresent(it -> version.put(task, it));
      other.ifPresent(all::add);
    }
    timers().forEach(job -> version.timer(job.getId(), elements.get(job.getId()), element(job)));
    return all;
  }

  private String element(Job job) {
    return engine
        .getManagementService()
        .createJobDefinitionQuery()
        .jobDefinitionId(job.getJobDefinitionId())
        .singleResult()
        .getActivityId();
  }

  private List<Task> tasks() {
    return engine.getTaskService().createTaskQuery().processInstanceId(instance).list();
  }

  private List<Job> timers() {
    return engine
        .getManagementService()
        .createJobQuery()
        .processInstanceId(instance)
        .timers()
        .list();
  }

  private static TaskMoved told(Task task, TaskNames names, String team) {
    String key = task.getTaskDefinitionKey();
    return new TaskMoved(
        task.getId(),
        key,
        names.name(key),
        task.getProcessDefinitionId(),
        names.outcome(key),
        team);
  }
}
