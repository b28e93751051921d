package io.recourse.studio;

import io.recourse.studio.Difference.What;
import io.recourse.studio.ModelFacts.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says what a draft changes in the version it is based on. */
@Service
public class CompareDraft {

  private static final int TOLD = 40;

  private final DeployedModels deployed;
  private final ModelFacts facts;

  CompareDraft(DeployedModels deployed, ModelFacts facts) {
    this.deployed = deployed;
    this.facts = facts;
  }

  /** In the order of the draft, then what is gone; of a new model everything was added. */
  @Transactional(readOnly = true)
  public List<Difference> of(Draft draft) {
    if (!Companions.isReadable(draft.findings())) {
      return List.of();
    }
    return between(before(draft), facts.of(draft.text()));
  }

  /** The same in a few lines, for the trail. */
  public String told(Draft draft) {
    List<Difference> found = of(draft);
    String lines =
        found.stream().limit(TOLD).map(Difference::said).collect(Collectors.joining("\n"));
    return found.size() > TOLD ? lines + "\n… " + (found.size() - TOLD) : lines;
  }

  private Map<String, Place> before(Draft draft) {
    return draft.basedOn() == null
        ? Map.of()
        : deployed
            .version(draft.kind(), draft.key(), draft.basedOn())
            .map(ModelSource::text)
            .map(facts::of)
            .orElse(Map.of());
  }

  private static List<Difference> between(Map<String, Place> was, Map<String, Place> is) {
    List<Difference> found = new ArrayList<>();
    is.forEach((id, now) -> found.addAll(at(id, was.get(id), now)));
    was.forEach(
        (id, gone) -> {
          if (!is.containsKey(id)) {
            found.add(new Difference(id, gone.name(), What.REMOVED, null, whole(gone), null));
          }
        });
    return found;
  }

  private static List<Difference> at(String id, Place was, Place now) {
    if (was == null) {
      return List.of(new Difference(id, now.name(), What.ADDED, null, null, whole(now)));
    }
    TreeSet<String> properties = new TreeSet<>(was.said().keySet());
    properties.addAll(now.said().keySet());
    return properties.stream()
        .filter(it -> !Objects.equals(was.said().get(it), now.said().get(it)))
        .map(it -> changed(id, now.name(), it, was.said().get(it), now.said().get(it)))
        .toList();
  }

  private static Difference changed(
      String id, String name, String property, String from, String to) {
    return new Difference(id, name, What.CHANGED, property, from, to);
  }

  private static String whole(Place place) {
    return place.said().entrySet().stream()
        .map(it -> it.getKey() + ": " + it.getValue())
        .collect(Collectors.joining("; "));
  }
}
