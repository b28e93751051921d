package io.recourse;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the product. The JVM runs in UTC, because the engine stores timestamps without a zone. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class RecourseApplication {

  public static void main(String[] args) {
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    SpringApplication.run(RecourseApplication.class, args);
  }
}
