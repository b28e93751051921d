package io.recourse.audit.jdbc;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Transaction ids begin anew in a database that was filled from a dump; the turns of events must
 * not, or new ones would stand before old ones. Looks before the first event is written.
 */
@Component
public class TurnsGoOn implements InitializingBean {

  private final JdbcClient jdbc;

  public TurnsGoOn(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void afterPropertiesSet() {
    var ignored =
        jdbc.sql(
                """
                update audit_turn set base = base + last.turn + 1 - audit_turn_complete()
                from (select coalesce(max(turn), 0) as turn from audit_event) last
                where last.turn >= audit_turn_now()
                """)
            .update();
  }
}
