package io.recourse.web;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * What stands in a drawn model, in the language of its reader. The words are found by the name that
 * was drawn, so a step that an owner named anew is said as they named it.
 */
@Component("drawnWords")
public class DrawnWords {

  private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
  private static final String NAME = "name";

  private final MessageSource words;

  public DrawnWords(MessageSource words) {
    this.words = words;
  }

  /**
   * @param name of a step, a way or a lane, as drawn; null for none
   */
  public String say(String name, Locale reader) {
    return name == null ? null : words.getMessage(key(name), null, name, reader);
  }

  /**
   * The model with its names so, for whoever looks at it.
   *
   * @param bpmn as it was deployed
   */
  public String inModel(String bpmn, Locale reader) {
    Document model = read(bpmn);
    NodeList drawn = model.getElementsByTagNameNS(BPMN, "*");
    IntStream.range(0, drawn.getLength())
        .mapToObj(drawn::item)
        .map(Element.class::cast)
        .filter(one -> one.hasAttribute(NAME))
        .forEach(one -> one.setAttribute(NAME, say(one.getAttribute(NAME), reader)));
    return write(model);
  }

  static String key(String name) {
    String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9?]+", "_");
    return "drawn." + plain.replaceAll("^_|_$", "");
  }

  private static Document read(String bpmn) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(bpmn)));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalArgumentException("The model was deployed, but cannot be read.", e);
    }
  }

  private static String write(Document model) {
    try {
      StringWriter text = new StringWriter();
      TransformerFactory.newDefaultInstance()
          .newTransformer()
          .transform(new DOMSource(model), new StreamResult(text));
      return text.toString();
    } catch (TransformerException e) {
      throw new IllegalArgumentException("The model was deployed, but cannot be written.", e);
    }
  }
}
