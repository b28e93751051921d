package io.recourse.engine;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What running instances hold of one variable, read for all of them in one statement. */
@Component
public class ValuesInUse {

  private final JdbcClient jdbc;

  ValuesInUse(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param variable of words
   */
  public Set<String> of(String variable) {
    return jdbc.sql("select text_ from act_ru_variable where name_ = ? and text_ is not null")
        .param(variable)
        .query(String.class)
        .set();
  }
}
