package io.recourse.chat.yaml;

import io.recourse.chat.Matter;
import io.recourse.chat.WordList;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads it from {@code chat/words.yaml}; unknown matters stop the start. */
@Configuration
class YamlWordList {

  private static final String PROMISES = "PROMISES";

  @Bean
  WordList chatWordList() throws IOException {
    try (InputStream file = new ClassPathResource("chat/words.yaml").getInputStream()) {
      Map<String, List<String>> read =
          new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
      Map<Matter, List<Pattern>> matters = new EnumMap<>(Matter.class);
      read.forEach(
          (name, words) -> {
            if (!name.equals(PROMISES)) {
              matters.put(Matter.valueOf(name), patterns(words));
            }
          });
      return new WordList(matters, patterns(read.get(PROMISES)));
    }
  }

  private static List<Pattern> patterns(List<String> words) {
    return words.stream()
        .map(word -> Pattern.compile(word, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
        .toList();
  }
}
