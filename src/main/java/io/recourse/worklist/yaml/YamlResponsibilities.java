package io.recourse.worklist.yaml;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.recourse.worklist.Responsibilities;
import io.recourse.worklist.Responsibility;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads {@code worklist/responsibilities.yaml} once; an unknown field is refused at the start. */
@Component
class YamlResponsibilities implements Responsibilities {

  private static final String FILE = "worklist/responsibilities.yaml";

  private final Map<String, Responsibility> byStep = read();

  @Override
  public Map<String, Responsibility> byStep() {
    return byStep;
  }

  private static Map<String, Responsibility> read() {
    try (InputStream file = new ClassPathResource(FILE).getInputStream()) {
      Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
      return JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build()
          .convertValue(tree, new TypeReference<TreeMap<String, Responsibility>>() {});
    } catch (IOException unread) {
      throw new UncheckedIOException(unread);
    }
  }
}
