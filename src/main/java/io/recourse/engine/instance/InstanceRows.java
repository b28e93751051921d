package io.recourse.engine.instance;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** The rows of one instance as they were read; each is handed out as the one object it became. */
final class InstanceRows {

  private final Map<Part, List<DbEntity>> rows = new EnumMap<>(Part.class);
  private final Set<Part> asked = EnumSet.of(Part.EXECUTIONS);
  private final Consumer<Set<Part>> learn;

  /**
   * @param read the rows of each part in turn
   * @param learn told the parts that were asked for, read or not
   */
  @SuppressWarnings("unchecked")
  InstanceRows(List<Part> parts, List<?> read, Consumer<Set<Part>> learn) {
    this.learn = learn;
    for (int i = 0; i < parts.size(); i++) {
      List<DbEntity> part = (List<DbEntity>) read.get(i);
      if (part.size() <= Part.MOST) {
        rows.put(parts.get(i), part);
      }
    }
  }

  boolean isInstance(String id) {
    return hasAny(Part.EXECUTIONS, it -> id.equals(((ExecutionEntity) it).getProcessInstanceId()));
  }

  boolean hasExecution(String id) {
    return hasAny(Part.EXECUTIONS, it -> id.equals(it.getId()));
  }

  boolean hasTask(String id) {
    return hasAny(Part.TASKS, it -> id.equals(it.getId()));
  }

  boolean hasSubscription(String id) {
    return hasAny(Part.SUBSCRIPTIONS, it -> id.equals(it.getId()));
  }

  /** The row itself where it is one of the instance's. */
  Optional<List<Object>> byId(Part part, String id) {
    return select(part, DbEntity.class, it -> id.equals(it.getId())).filter(it -> !it.isEmpty());
  }

  /** Empty where the part was not read. */
  <T> Optional<List<Object>> select(Part part, Class<T> type, Predicate<T> which) {
    asked.add(part);
    List<DbEntity> all = rows.get(part);
    if (all == null) {
      return Optional.empty();
    }
    List<Object> chosen = new ArrayList<>();
    for (DbEntity row : all) {
      if (type.isInstance(row) && which.test(type.cast(row))) {
        chosen.add(row);
      }
    }
    return Optional.of(chosen);
  }

  void forgotten() {
    learn.accept(asked);
  }

  private boolean hasAny(Part part, Predicate<DbEntity> which) {
    asked.add(part);
    return rows.getOrDefault(part, List.of()).stream().anyMatch(which);
  }
}
