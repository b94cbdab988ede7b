import { useEffect, useState } from "preact/hooks";
import { dateOf, daysBetween, type CalendarDate } from "#base";
import { lastCopyOf } from "#schedule";
import { ruleBase } from "#screen";
import { aboutLanguage } from "#words";
import { Button, Card, Choice, Choices, ClaimLink, Disclosure, Fact, Facts, Page, Row, Rows } from "../parts/index.ts";
import { useRecord } from "../keep/use-record.ts";
import { useKeep } from "../shell/deps.ts";
import { appearance, autoLockMinutes, lockOnHide, ownNumber } from "../shell/device.ts";
import { formatDate, formatDay } from "../shell/format.ts";
import { LanguageChoice } from "../shell/language-choice.tsx";
import { language, useWords } from "../shell/words.tsx";
import { wordsNoted } from "../vault/words-noted.ts";
import "./settings.css";

/** How Walnut behaves on this device, and the way out. */
export const Settings = () => {
  const words = useWords("settings");
  return (
    <Page frame="tabs" title={words["title"]} heading={words["title"]} wide>
      <div class="two">
        <div class="stack">
          <Lock />
          <Appearance />
        </div>
        <div class="stack">
          <Copies />
          <Emergency />
          <Device />
          <About />
        </div>
      </div>
    </Page>
  );
};

const Lock = () => {
  const words = useWords("settings");
  const keep = useKeep();
  if (keep.state.value !== "open")
    return (
      <Card title={words["lock.title"]}>
        <p class="muted">{words["lock.none"]}</p>
        {keep.state.value === "new" && <Button href="/keep?then=/settings">{words["lock.none.go"]}</Button>}
      </Card>
    );
  return (
    <Card title={words["lock.title"]}>
      <div class="stack tight">
        <Button wide onClick={() => keep.lock()}>
          {words["lock.now"]}
        </Button>
        <p class="small muted">{words["lock.now.note"]}</p>
      </div>
      <Choices legend={words["lock.after"]}>
        <div class="three">
          {(["1", "5", "15"] as const).map((minutes) => (
            <Choice
              key={minutes}
              name="auto-lock"
              value={minutes}
              label={words[`lock.${minutes}`]}
              checked={autoLockMinutes.value === minutes}
              onChange={() => (autoLockMinutes.value = minutes)}
            />
          ))}
        </div>
      </Choices>
      <p class="small muted">{words["lock.session"]}</p>
      <Choice
        type="checkbox"
        name="lock-on-hide"
        label={words["lock.hide"]}
        hint={words["lock.hide.note"]}
        checked={lockOnHide.value === "yes"}
        onChange={(on) => (lockOnHide.value = on ? "yes" : "")}
      />
      <Rows>
        <Row href="/settings/passphrase" title={words["passphrase"]} />
        <Row href="/settings/passkey" title={words["passkey"]} note={words["passkey.note"]} />
        <Row href="/settings/words" title={words["words"]} note={useRecoveryNote()} />
      </Rows>
    </Card>
  );
};

/** Whether he ever showed that he can read the recovery words, and when. */
const useRecoveryNote = (): string => {
  const words = useWords("settings");
  const { projection } = useRecord();
  const last = projection.shown.findLast(({ entry }) => entry.kind === "setting" && "recoveryWords" in entry.body);
  const how = wordsNoted(projection);
  if (last === undefined || how === undefined) return words["words.unknown"];
  return how === "written" ? words["words.written"]({ date: formatDay(last.entry.at) }) : words[`words.${how}`];
};

const Appearance = () => {
  const words = useWords("settings");
  return (
    <Card title={words["appearance.title"]}>
      <Choices>
        {(["system", "light", "dark"] as const).map((look) => (
          <Choice
            key={look}
            name="appearance"
            value={look}
            label={words[`appearance.${look}`]}
            checked={appearance.value === look}
            onChange={() => (appearance.value = look)}
          />
        ))}
      </Choices>
      <LanguageChoice hint={useReadBy()} />
    </Card>
  );
};

/** Who has read the words of this language, said as it is. */
const useReadBy = (): string => {
  const words = useWords("settings");
  const { made, readBy } = aboutLanguage(language.value);
  return readBy ? words["language.read"]({ who: readBy.who, date: formatDate(readBy.on as CalendarDate) }) : words[`language.${made}`];
};

const Emergency = () => {
  const words = useWords("settings");
  const number = ownNumber.value;
  return (
    <Card>
      <Rows>
        <Row
          href="/help-now/number"
          title={words["emergency.title"]}
          note={`${number === "" ? words["emergency.none"] : words["emergency.is"]({ number })} ${words["emergency.outside"]}`}
        />
      </Rows>
    </Card>
  );
};

const Copies = () => {
  const words = useWords("settings");
  const keep = useKeep();
  const note = useCopyNote();
  if (keep.state.value === "sample") return null;
  const isOpen = keep.state.value === "open";
  return (
    <Card title={words["copy.title"]}>
      <Rows>
        {isOpen && <Row href="/settings/copy" title={words["copy.save"]} note={note} />}
        <Row href="/settings/copy/check" title={words["copy.check"]} note={words["copy.check.note"]} />
        {isOpen && <Row href="/settings/devices" title={words["devices"]} note={words["devices.note"]} />}
        <Row href="/bring" title={words["copy.bring"]} note={isOpen && words["copy.bring.note"]} />
      </Rows>
    </Card>
  );
};

/** How old the last copy is. */
const useCopyNote = (): string => {
  const words = useWords("settings");
  const { projection, at } = useRecord();
  const last = lastCopyOf(projection);
  if (last === null) return words["copy.never"];
  const days = daysBetween(dateOf(last.at), dateOf(at));
  return days <= 0 ? words["copy.today"] : words["copy.age"]({ days, date: formatDay(last.at) });
};

const Device = () => {
  const words = useWords("settings");
  const keep = useKeep();
  const [isKept, setKept] = useState<boolean>();
  useEffect(() => {
    if ("storage" in navigator) navigator.storage.persisted().then(setKept, () => setKept(false));
  }, []);
  return (
    <Card title={words["storage.title"]}>
      {keep.state.value === "open" && isKept !== undefined && (
        <p class="small muted">{words[isKept ? "storage.kept" : "storage.not-kept"]}</p>
      )}
      <Rows>
        <Row href="/privacy" title={words["privacy"]} note={words["privacy.note"]} />
        <Row href="/wipe" title={words["wipe"]} note={words["wipe.note"]} />
      </Rows>
    </Card>
  );
};

const About = () => {
  const words = useWords("settings");
  return (
    <Disclosure summary={words["about.title"]}>
      <Facts>
        <Fact name={words["about.version"]}>{import.meta.env.WALNUT_VERSION}</Fact>
        <Fact name={words["about.rules"]}>{words["about.rules.note"]({ version: ruleBase })}</Fact>
        <Fact name={words["about.licence"]}>{words["about.licence.text"]}</Fact>
      </Facts>
      <p class="small muted">
        {words["about.not"]} <ClaimLink claim="ben-relieves-prostatitis">{words["about.known"]}</ClaimLink>
      </p>
    </Disclosure>
  );
};
