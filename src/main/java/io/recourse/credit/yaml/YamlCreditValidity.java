package io.recourse.credit.yaml;

import static java.util.stream.Collectors.toUnmodifiableMap;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.recourse.credit.CreditValidity;
import io.recourse.credit.Validity;
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

/** Reads it from {@code credit/validity.yaml}; unknown words stop the start. */
@Component
class YamlCreditValidity implements CreditValidity {

  private static final String FILE = "credit/validity.yaml";

  private final Map<String, Validity> byCountry;

  YamlCreditValidity() throws IOException {
    try (InputStream file = new ClassPathResource(FILE).getInputStream()) {
      Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
      List<Validity> all =
          JsonMapper.builder()
              .addModule(new JavaTimeModule())
              .build()
              .convertValue(tree, new TypeReference<>() {});
      byCountry = all.stream().collect(toUnmodifiableMap(Validity::country, row -> row));
    }
  }

  @Override
  public Optional<Validity> in(String country) {
    return Optional.ofNullable(country).map(byCountry::get);
  }
}
