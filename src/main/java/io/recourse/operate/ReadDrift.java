package io.recourse.operate;

import io.recourse.common.Problem;
import io.recourse.studio.OpenModel;
import io.recourse.studio.StepNames;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells which steps people go round, with the names as they are drawn. */
@Service
public class ReadDrift {

  private final Drifts drifts;
  private final OpenModel models;
  private final StepNames names;

  ReadDrift(Drifts drifts, OpenModel models, StepNames names) {
    this.drifts = drifts;
    this.models = models;
    this.names = names;
  }

  /** A step that people go round, as its model draws it now. */
  public record Told(Drift drift, String process, String step) {}

  @Transactional(readOnly = true)
  public List<Told> open() {
    return drifts.open().stream().map(this::told).toList();
  }

  @Transactional(readOnly = true)
  public List<Told> answered() {
    return drifts.answered().stream().map(this::told).toList();
  }

  /**
   * @throws Problem NOT_FOUND
   */
  @Transactional(readOnly = true)
  public Told find(long id) {
    return told(drifts.find(id).orElseThrow(() -> Problem.notFound("drift.unknown")));
  }

  @Transactional(readOnly = true)
  public List<ActBesideFlow> acts(Drift drift) {
    return drifts.acts(drift);
  }

  @Transactional(readOnly = true)
  public DriftThreshold threshold() {
    return drifts.threshold();
  }

  /** A model that is no more is named by its key. */
  private Told told(Drift drift) {
    try {
      var model = models.open(drift.process(), null);
      Map<String, String> drawn = names.of(model.text());
      return new Told(drift, model.name(), drawn.getOrDefault(drift.element(), drift.element()));
    } catch (Problem gone) {
      return new Told(drift, drift.process(), drift.element());
    }
  }
}
