package io.recourse.engine.check;

import io.recourse.engine.ModelFinding;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A model that is drawn can be read: nothing lies on something else, no two flows cross, and
 * whoever a lane is of is named.
 */
class DrawingRule implements Rule {

  private static final String NAME = "drawing";

  /** Enough to begin with; the rest is seen once these are mended. */
  private static final int MOST = 50;

  @Override
  public Stream<ModelFinding> check(ModelXml model) {
    return Drawing.of(model).stream()
        .flatMap(
            drawing ->
                Stream.of(unnamed(drawing), covered(drawing), crossed(drawing))
                    .flatMap(findings -> findings.limit(MOST)));
  }

  private static Stream<ModelFinding> unnamed(Drawing drawing) {
    return drawing.teams().stream()
        .filter(team -> ModelXml.is(team.element(), "lane"))
        .filter(team -> team.name().isBlank())
        .map(team -> ModelFinding.error(team.id(), NAME, "The lane does not say whose it is."));
  }

  private static Stream<ModelFinding> covered(Drawing drawing) {
    List<Shape> steps = drawing.steps();
    return IntStream.range(0, steps.size())
        .boxed()
        .flatMap(
            at ->
                steps.subList(at + 1, steps.size()).stream()
                    .filter(other -> steps.get(at).covers(other))
                    .map(
                        other ->
                            ModelFinding.error(
                                other.id(), NAME, "It lies on “" + steps.get(at).id() + "”.")));
  }

  private static Stream<ModelFinding> crossed(Drawing drawing) {
    List<Line> lines = drawing.lines();
    List<Shape> steps = drawing.steps();
    return IntStream.range(0, lines.size())
        .boxed()
        .flatMap(at -> crossed(lines.get(at), lines.subList(at + 1, lines.size()), steps));
  }

  private static Stream<ModelFinding> crossed(Line line, List<Line> others, List<Shape> steps) {
    return Stream.concat(
        others.stream()
            .filter(line::crosses)
            .map(other -> warning(line, "It crosses “" + other.id() + "”.")),
        steps.stream()
            .filter(line::isThrough)
            .map(step -> warning(line, "It runs through “" + step.id() + "”.")));
  }

  private static ModelFinding warning(Line line, String message) {
    return ModelFinding.warning(line.id(), NAME, message);
  }
}
