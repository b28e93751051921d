package io.recourse.engine.check;

import io.recourse.engine.ModelFinding;
import java.util.ArrayList;
import java.util.List;
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
            drawing -> Stream.concat(unnamed(drawing), inTheWay(drawing).stream()).limit(MOST));
  }

  private static Stream<ModelFinding> unnamed(Drawing drawing) {
    return drawing.teams().stream()
        .filter(team -> ModelXml.is(team.element(), "lane"))
        .filter(team -> team.name().isBlank())
        .map(team -> ModelFinding.error(team.id(), NAME, "The lane does not say whose it is."));
  }

  private static List<ModelFinding> inTheWay(Drawing drawing) {
    List<ModelFinding> found = new ArrayList<>();
    List<Boxed> all = new ArrayList<>(drawing.steps());
    all.addAll(drawing.lines());
    new Neighbourhood(all, drawing.bounds()).each((one, other) -> hold(one, other, found));
    return found;
  }

  private static void hold(Boxed one, Boxed other, List<ModelFinding> found) {
    if (one instanceof Shape below && other instanceof Shape above) {
      if (below.covers(above)) {
        found.add(ModelFinding.error(above.id(), NAME, "It lies on “" + below.id() + "”."));
      }
    } else if (one instanceof Line line && other instanceof Line crossed) {
      if (line.crosses(crossed)) {
        found.add(warning(line, "It crosses “" + crossed.id() + "”."));
      }
    } else {
      Line line = (Line) (one instanceof Line ? one : other);
      Shape step = (Shape) (one instanceof Shape ? one : other);
      if (line.isThrough(step)) {
        found.add(warning(line, "It runs through “" + step.id() + "”."));
      }
    }
  }

  private static ModelFinding warning(Line line, String message) {
    return ModelFinding.warning(line.id(), NAME, message);
  }
}
