package io.recourse.demo.stories;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The courses, people and goods of {@code demo/stories.yaml}, dealt out to about 115 cases. */
record StoryBook(List<Story> stories, List<Person> people, List<Goods> goods) {

  /** In which the courses are dealt out again, to other people. */
  static final int ROUNDS = 3;

  /** Days by which each round of the same courses lies behind the one before. */
  private static final int APART = 2;

  /**
   * @param country ISO 3166
   * @param currency ISO 4217
   */
  record Person(
      String id, String name, String email, String language, String country, String currency) {}

  /**
   * @param price of one piece in reference units of about one euro
   * @param category null where nothing depends on it
   * @param traits such as {@code TO_INSTALL}; null for none
   * @param numbered whether each piece has a serial number
   */
  record Goods(
      String sku,
      String name,
      String product,
      int price,
      String category,
      Set<String> traits,
      boolean numbered) {

    static Goods plain(String sku, String name, String product, int price) {
      return new Goods(sku, name, product, price, null, null, false);
    }
  }

  /** One case to tell. */
  record Telling(Story story, Person person, Goods goods, int daysAgo) {}

  static StoryBook read() {
    try (InputStream file = new ClassPathResource("demo/stories.yaml").getInputStream()) {
      Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
      return new ObjectMapper().convertValue(tree, StoryBook.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The oldest first; everybody meets another course in every round. */
  List<Telling> tellings(int rounds) {
    List<Telling> all = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < stories.size(); i++) {
        Story story = stories.get(i);
        if (story.rounds() > 0 && round >= story.rounds()) {
          continue;
        }
        Person person = person(story, i + round * 7);
        all.add(new Telling(story, person, goods(story, i + round * 5), daysAgo(story, round)));
      }
    }
    all.sort(Comparator.comparingInt(Telling::daysAgo).reversed());
    return all;
  }

  /** The next one whom it can happen to. */
  private Person person(Story story, int from) {
    return IntStream.range(from, from + people.size())
        .mapToObj(at -> people.get(at % people.size()))
        .filter(one -> story.countries() == null || story.countries().contains(one.country()))
        .findFirst()
        .orElseThrow();
  }

  /** What is open stays as young as it is told. */
  private static int daysAgo(Story story, int round) {
    return story.daysAgo() < 10 ? story.daysAgo() : story.daysAgo() + round * APART;
  }

  /** Goods about which nothing is special. */
  private List<Goods> common() {
    return goods.stream().filter(one -> one.category() == null).toList();
  }

  private Goods goods(Story story, int at) {
    return goods.stream()
        .filter(one -> one.sku().equals(story.goods()))
        .findFirst()
        .orElseGet(() -> common().get(at % common().size()));
  }
}
