package io.recourse.platform;

import java.sql.SQLException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.stereotype.Component;

/**
 * A migration may take as long as it takes: an index over a large table is built for longer than
 * anybody else waits for an answer ({@code socketTimeout}).
 */
@Component
class PatientMigrations implements Callback {

  private static final int NO_LIMIT = 0;

  @Override
  public boolean supports(Event event, Context context) {
    return event == Event.BEFORE_EACH_MIGRATE;
  }

  @Override
  public boolean canHandleInTransaction(Event event, Context context) {
    return true;
  }

  @Override
  public void handle(Event event, Context context) {
    try {
      context.getConnection().setNetworkTimeout(Runnable::run, NO_LIMIT);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String getCallbackName() {
    return "patient migrations";
  }
}
