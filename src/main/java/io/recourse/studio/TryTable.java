package io.recourse.studio;

import io.recourse.common.Problem;
import io.recourse.engine.ModelFinding;
import io.recourse.engine.ModelKind;
import io.recourse.engine.TableTrial;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;

/** What a table that is being written would say to some facts. */
@Service
public class TryTable {

  private static final int MOST_QUESTIONS = 200;
  private static final Duration LONGEST = Duration.ofSeconds(10);

  /** A table with a gap or a row that takes a right away is not deployed, but may be asked. */
  private static final Set<String> HARMLESS = Set.of("cover", "law");

  private final CheckDraft check;
  private final TableTrial tables;

  TryTable(CheckDraft check, TableTrial tables) {
    this.check = check;
    this.tables = tables;
  }

  /** Answers in the order of the questions; what must not run is refused with its findings. */
  public List<TableTrial.Answer> ask(
      String key, String content, List<Map<String, Object>> questions) {
    if (questions == null || questions.isEmpty() || questions.size() > MOST_QUESTIONS) {
      throw Problem.invalid("/rows", "model.rows", MOST_QUESTIONS);
    }
    ModelText model = new ModelText(ModelKind.DMN, content);
    demandHarmless(model);
    return tables.ask(key, model.bytes(), questions, LONGEST);
  }

  /** A table that must not run is refused with its findings. */
  public void demandHarmless(ModelText model) {
    List<ModelFinding> harmful = harmful(model);
    if (!harmful.isEmpty()) {
      throw RefusedModel.because(harmful);
    }
  }

  /** Whether it may run, right or wrong. */
  public boolean isHarmless(ModelText model) {
    return harmful(model).isEmpty();
  }

  private List<ModelFinding> harmful(ModelText model) {
    return check.check(model).stream()
        .filter(it -> it.refuses() && !HARMLESS.contains(it.rule()))
        .toList();
  }
}
