package io.recourse.policy.yaml;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads policy data; unknown fields are refused, so that typos are found. */
final class YamlFiles {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  /** What is left out is read as nothing, or for any. */
  private static final ObjectMapper BRIEF =
      MAPPER.copy().setDefaultPropertyInclusion(JsonInclude.Include.NON_DEFAULT);

  private static final int WIDE = 10_000;

  private YamlFiles() {}

  static <T> T read(String path, Class<T> type) {
    try (InputStream file = new ClassPathResource(path).getInputStream()) {
      Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
      return MAPPER.convertValue(tree, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A list that somebody wrote, without aliases: a few of them in each other say more than fits
   * into memory.
   *
   * @throws IllegalArgumentException or a YAMLException for what is none
   */
  static <T> List<T> list(String text, Class<T> of) {
    LoaderOptions plain = new LoaderOptions();
    plain.setMaxAliasesForCollections(0);
    Object tree = new Yaml(new SafeConstructor(plain)).load(text);
    return MAPPER.convertValue(
        tree, MAPPER.getTypeFactory().constructCollectionType(List.class, of));
  }

  /** A list as somebody would write it, that {@link #list} reads again. */
  static String text(List<?> all) {
    DumperOptions plain = new DumperOptions();
    plain.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    plain.setWidth(WIDE);
    return new Yaml(plain).dump(BRIEF.convertValue(all, List.class));
  }
}
