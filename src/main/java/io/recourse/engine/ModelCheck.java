package io.recourse.engine;

import io.recourse.engine.check.Checks;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says what is wrong with a model before it is deployed, through whichever door it comes. */
@Component
public class ModelCheck {

  private final Checks checks;
  private final JdbcClient jdbc;

  ModelCheck(ModelBeans beans, JdbcClient jdbc) {
    this.checks = new Checks(beans::isDelegate, beans::isCallable);
    this.jdbc = jdbc;
  }

  /** Checks a model against what is deployed now. */
  public List<Finding> check(byte[] model, ModelKind kind) {
    return checks.check(model, kind, deployed());
  }

  /** Checks a model that is deployed together with others. */
  public List<Finding> check(byte[] model, ModelKind kind, ModelSurroundings companions) {
    return checks.check(model, kind, deployed().plus(companions));
  }

  private ModelSurroundings deployed() {
    return new ModelSurroundings(
        keys("act_re_procdef"), keys("act_re_decision_def"), keys("act_re_camformdef"));
  }

  private Set<String> keys(String table) {
    return jdbc.sql("select distinct key_ from " + table).query(String.class).list().stream()
        .collect(Collectors.toSet());
  }
}
