package io.recourse.load;

import java.nio.file.Path;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Where the shop that grows is kept from one run to the next. */
final class LoadFolder {

  private static final Path FOLDER =
      Path.of(System.getProperty("load.folder", "target/load")).toAbsolutePath();

  static final Path DATABASE = FOLDER.resolve("postgres");
  static final Path DATA = FOLDER.resolve("data");
  static final Path FIGURES =
      Path.of(System.getProperty("load.figures", FOLDER.resolve("figures.csv").toString()));

  private LoadFolder() {}

  /** The shop that grows, told first where the folder is empty. */
  static Growth seeded(String url, DriverManagerDataSource database) throws Exception {
    SeedShop shop = new SeedShop(new JdbcTemplate(database));
    if (!shop.isKept()) {
      Seed.tell(url, DATA);
      shop.keep();
    }
    Growth growth = new Growth(database);
    System.out.println(growth.sizes());
    return growth;
  }
}
