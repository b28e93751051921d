package io.recourse.feed;

import static io.recourse.common.EventType.Audience.SHOP;

import io.recourse.common.EventCatalogue;
import io.recourse.common.EventType;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** The types that can be subscribed to. */
@Service
public class ToldTypes {

  private final EventCatalogue catalogue;

  ToldTypes(EventCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** By what comes before the dot. */
  public Map<String, List<String>> byArea() {
    return catalogue.heardBy(SHOP).stream()
        .map(EventType::told)
        .sorted()
        .collect(
            Collectors.groupingBy(
                told -> told.substring(0, told.indexOf('.')), TreeMap::new, Collectors.toList()));
  }
}
