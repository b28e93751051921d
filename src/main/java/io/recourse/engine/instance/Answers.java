package io.recourse.engine.instance;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** What the engine's statements on an instance would find, by their names in its mapper. */
final class Answers {

  /** Answers from the rows of an instance; empty where they do not tell. */
  @FunctionalInterface
  interface Answer {
    Optional<List<Object>> from(InstanceRows rows, Asked asked);
  }

  private static final Map<String, Answer> BY_STATEMENT =
      Map.ofEntries(
          entry("selectExecution", (rows, it) -> rows.byId(Part.EXECUTIONS, it.id())),
          entry("selectTask", (rows, it) -> rows.byId(Part.TASKS, it.id())),
          entry("selectJob", (rows, it) -> rows.byId(Part.JOBS, it.id())),
          entry("selectExecutionsByProcessInstanceId", ofInstance(Part.EXECUTIONS)),
          entry("selectTasksByProcessInstanceId", ofInstance(Part.TASKS)),
          entry("selectJobsByProcessInstanceId", ofInstance(Part.JOBS)),
          entry("selectVariablesByProcessInstanceId", ofInstance(Part.VARIABLES)),
          entry("selectEventSubscriptionsByProcessInstanceId", ofInstance(Part.SUBSCRIPTIONS)),
          entry(
              "selectExecutionsByParentExecutionId",
              (rows, it) ->
                  ofExecution(rows, it.id(), Part.EXECUTIONS, ExecutionEntity.class)
                      .where(row -> it.id().equals(row.getParentId()))),
          entry(
              "selectTasksByExecutionId",
              (rows, it) ->
                  ofExecution(rows, it.id(), Part.TASKS, TaskEntity.class)
                      .where(row -> it.id().equals(row.getExecutionId()))),
          entry(
              "selectJobsByExecutionId",
              (rows, it) ->
                  ofExecution(rows, it.id(), Part.JOBS, JobEntity.class)
                      .where(row -> it.id().equals(row.getExecutionId()))),
          entry("selectJobsByConfiguration", Answers::jobsOfSubscription),
          entry("selectVariablesByExecutionId", VariablesAsked::ofExecution),
          entry("selectVariablesByTaskId", VariablesAsked::ofTask),
          entry("selectIdentityLinksByTask", Answers::links),
          entry(
              "selectEventSubscriptionsByExecution",
              (rows, it) -> subscriptions(rows, it.id(), row -> true)),
          entry("selectEventSubscriptionsByNameAndExecution", Answers::subscriptionsByName),
          entry("selectEventSubscriptionsByExecutionAndType", Answers::subscriptionsByType));

  private Answers() {}

  static Optional<Answer> to(String statement) {
    return Optional.ofNullable(BY_STATEMENT.get(statement));
  }

  static Iterable<String> statements() {
    return BY_STATEMENT.keySet();
  }

  /** Some rows of an execution of the instance. */
  private record OfExecution<T>(InstanceRows rows, String execution, Part part, Class<T> type) {

    Optional<List<Object>> where(Predicate<T> which) {
      return rows.hasExecution(execution) ? rows.select(part, type, which) : Optional.empty();
    }
  }

  private static <T> OfExecution<T> ofExecution(
      InstanceRows rows, String execution, Part part, Class<T> type) {
    return new OfExecution<>(rows, execution, part, type);
  }

  private static Answer ofInstance(Part part) {
    return (rows, it) ->
        rows.isInstance(it.id()) ? rows.select(part, Object.class, row -> true) : Optional.empty();
  }

  private static Optional<List<Object>> links(InstanceRows rows, Asked it) {
    return rows.hasTask(it.id())
        ? rows.select(Part.LINKS, IdentityLinkEntity.class, row -> it.id().equals(row.getTaskId()))
        : Optional.empty();
  }

  /** Jobs that would tell a subscription of its event; other jobs may belong to no instance. */
  private static Optional<List<Object>> jobsOfSubscription(InstanceRows rows, Asked it) {
    String subscription = it.text("handlerConfiguration");
    return "event".equals(it.text("handlerType")) && rows.hasSubscription(subscription)
        ? rows.select(
            Part.JOBS,
            JobEntity.class,
            row ->
                "event".equals(row.getJobHandlerType())
                    && subscription.equals(row.getJobHandlerConfigurationRaw()))
        : Optional.empty();
  }

  private static Optional<List<Object>> subscriptionsByName(InstanceRows rows, Asked it) {
    return it.locks()
        ? Optional.empty()
        : subscriptions(
            rows,
            it.text("executionId"),
            row ->
                it.is("eventType", row.getEventType()) && it.is("eventName", row.getEventName()));
  }

  private static Optional<List<Object>> subscriptionsByType(InstanceRows rows, Asked it) {
    return it.locks()
        ? Optional.empty()
        : subscriptions(
            rows, it.text("executionId"), row -> it.is("eventType", row.getEventType()));
  }

  private static Optional<List<Object>> subscriptions(
      InstanceRows rows, String execution, Predicate<EventSubscriptionEntity> which) {
    return ofExecution(rows, execution, Part.SUBSCRIPTIONS, EventSubscriptionEntity.class)
        .where(row -> row.getExecutionId().equals(execution) && which.test(row));
  }
}
