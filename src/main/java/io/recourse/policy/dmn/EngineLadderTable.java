package io.recourse.policy.dmn;

import io.recourse.engine.ModelCheck;
import io.recourse.engine.TableContract.Marks;
import io.recourse.policy.LadderTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.SortedSet;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/** The ladder as it is deployed: the numbers that stand in its column of percents. */
@Component
class EngineLadderTable implements LadderTable {

  static final String PERCENT = "percent";
  static final Marks PERCENTS = new Marks(1, 1000);

  private final RepositoryService repository;

  EngineLadderTable(RepositoryService repository) {
    this.repository = repository;
  }

  @Override
  public SortedSet<Integer> percents() {
    DecisionDefinition newest =
        repository
            .createDecisionDefinitionQuery()
            .decisionDefinitionKey(NAME)
            .latestVersion()
            .singleResult();
    return ModelCheck.marks(bytes(newest), NAME, PERCENT, PERCENTS);
  }

  private byte[] bytes(DecisionDefinition table) {
    try (InputStream model = repository.getDecisionModel(table.getId())) {
      return model.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
