package io.recourse;

import io.recourse.cells.CellsApplication;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.session.SessionAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/**
 * Starts the product, or what stands beside its cells. The JVM runs in UTC, because the engine
 * stores timestamps without a zone. Sessions are in its memory unless {@code
 * recourse.nodes.several} says otherwise, so nothing is configured for them beside.
 */
@SpringBootApplication(exclude = SessionAutoConfiguration.class)
@ConfigurationPropertiesScan
public class RecourseApplication {

  public static void main(String[] args) {
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    if (args.length > 0 && args[0].equals(CellsApplication.COMMAND)) {
      CellsApplication.start(args);
    } else {
      SpringApplication.run(RecourseApplication.class, args);
    }
  }
}
