package io.recourse.complaints.yaml;

import static java.util.stream.Collectors.toUnmodifiableMap;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.recourse.complaints.AdrBodies;
import io.recourse.complaints.AdrBody;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads them from {@code complaints/adr-bodies.yaml}; unknown words stop the start. */
@Component
class YamlAdrBodies implements AdrBodies {

  private static final String FILE = "complaints/adr-bodies.yaml";

  private final Map<String, AdrBody> byCountry;

  YamlAdrBodies() throws IOException {
    try (InputStream file = new ClassPathResource(FILE).getInputStream()) {
      Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
      List<AdrBody> all = JsonMapper.builder().build().convertValue(tree, new TypeReference<>() {});
      byCountry = all.stream().collect(toUnmodifiableMap(AdrBody::country, body -> body));
    }
  }

  @Override
  public Optional<AdrBody> in(String country) {
    return Optional.ofNullable(country).map(byCountry::get);
  }
}
