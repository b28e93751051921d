package io.recourse.engine.guard;

import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;

/**
 * One level under one id, so that a database may be opened with or without the engine's own
 * history: the engine refuses to start when the stored level is another one.
 */
public class OwnHistoryLevel extends AbstractHistoryLevel {

  private static final int ID = 73;

  private final boolean kept;

  public OwnHistoryLevel(boolean kept) {
    this.kept = kept;
  }

  @Override
  public int getId() {
    return ID;
  }

  @Override
  public String getName() {
    return "recourse";
  }

  @Override
  public boolean isHistoryEventProduced(HistoryEventType type, Object entity) {
    return kept && HistoryLevel.HISTORY_LEVEL_FULL.isHistoryEventProduced(type, entity);
  }
}
