package io.recourse.policy.dmn;

import io.recourse.engine.ModelCheck;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/**
 * A table that came past the check is not relied on: it might leave out a row without a word. Each
 * version, which never changes, is looked at once.
 */
@Component
class SoundTables {

  private final Map<String, Optional<String>> refusals = new ConcurrentHashMap<>();
  private final RepositoryService repository;
  private final ModelCheck check;

  SoundTables(RepositoryService repository, ModelCheck check) {
    this.repository = repository;
    this.check = check;
  }

  /** What the check says against it; empty where it may be asked. */
  Optional<String> refusal(DecisionDefinition table) {
    return refusals.computeIfAbsent(table.getId(), id -> check.tableRefusal(text(id)));
  }

  private byte[] text(String id) {
    try (InputStream model = repository.getDecisionModel(id)) {
      return model.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
