import com.adobe.epubcheck.tool.EpubChecker;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Runs EPUBCheck on many files in one JVM, as its command line takes one only.
 * Arguments: a folder for the reports, then the files. The report of the n-th file, from 0, is n.json.
 * Ends with 1 when a file has a message of level warning or above.
 */
public class EpubCheckAll {
  public static void main(String[] arguments) {
    // Messages are in the language of the machine, unless it is said which.
    Locale.setDefault(Locale.ENGLISH);
    // What it prints besides is in the reports.
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    System.setOut(nowhere);
    System.setErr(nowhere);
    int worst = 0;
    for (int i = 1; i < arguments.length; i++) {
      String report = Path.of(arguments[0], (i - 1) + ".json").toString();
      String[] one = {arguments[i], "--failonwarnings", "--quiet", "--json", report};
      worst = Math.max(worst, new EpubChecker().run(one));
    }
    System.exit(worst);
  }
}
