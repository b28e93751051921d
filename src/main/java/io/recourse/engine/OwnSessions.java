package io.recourse.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/** Puts a part of ours in the place of one of the engine's, for every command anew. */
record OwnSessions(Class<?> type, Supplier<Session> parts) implements SessionFactory {

  @Override
  public Class<?> getSessionType() {
    return type;
  }

  @Override
  public Session openSession() {
    return parts.get();
  }
}
