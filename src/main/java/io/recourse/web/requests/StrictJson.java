package io.recourse.web.requests;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** JSON is read to the letter: no unknown, doubled or trailing parts, no text nobody can store. */
@Configuration
class StrictJson {

  @Bean
  Jackson2ObjectMapperBuilderCustomizer strictReading() {
    return builder ->
        builder
            .featuresToEnable(
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature())
            .deserializerByType(String.class, new StorableText());
  }

  /** PostgreSQL stores neither NUL nor half a surrogate pair. */
  static final class StorableText extends StdScalarDeserializer<String> {

    private static final long serialVersionUID = 1L;

    StorableText() {
      super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      String text = StringDeserializer.instance.deserialize(parser, context);
      if (text != null && !isStorable(text)) {
        return (String)
            context.handleWeirdStringValue(
                String.class, "…", "has a NUL character or half a surrogate pair");
      }
      return text;
    }

    private static boolean isStorable(String text) {
      return text.codePoints()
          .noneMatch(
              point ->
                  point == 0
                      || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE));
    }
  }
}
