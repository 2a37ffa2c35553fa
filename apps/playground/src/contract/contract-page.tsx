import { Alert, Text } from '@mantine/core';
import { useEffect } from 'react';
import { readPageAddress } from '../navigation/page-address.ts';
import { FileDrop } from '../pictures/file-drop.tsx';
import { useStore } from '../store/store.ts';
import classes from './contract-page.module.css';
import { createContractState } from './contract-state.ts';
import { FindingList } from './finding-list.tsx';
import { PictureList } from './picture-list.tsx';
import { CoverageTable, GapTable, ScoreTable } from './report-tables.tsx';
import { VerdictPanel } from './verdict-panel.tsx';

const contract = createContractState();
let loaded: string | null = null;

/** A JSON report of the contract checks, dropped here or named by `#/contract?report=`. */
export function ContractPage() {
  const state = useStore(contract.state);
  useEffect(() => {
    const address = readPageAddress(window.location.hash).query.get('report');
    if (!address || address === loaded) return;
    loaded = address;
    void contract.load(address, (url) => fetch(url));
  }, []);
  return (
    <div className={classes.page}>
      <FileDrop
        label="Choose a report"
        accept="application/json,.json"
        onFiles={([file]) => file && void contract.open(file, file.name)}
      />
      {state.phase === 'empty' && (
        <Text size="sm" c="dimmed">
          A report is written by <code>sdwebui-contract … --json report.json</code>: whether a server, the
          recordings and the mock agree, or what an upgrade changed.
        </Text>
      )}
      {state.phase === 'reading' && <Text role="status">Reading {state.name}…</Text>}
      {state.phase === 'refused' && (
        <Alert role="alert" color="red" variant="outline" title="That report cannot be shown">
          {state.message}
        </Alert>
      )}
      {state.phase === 'shown' && (
        <>
          <VerdictPanel report={state.report} />
          <FindingList report={state.report} />
          <PictureList report={state.report} />
          <CoverageTable report={state.report} />
          <GapTable report={state.report} />
          <ScoreTable report={state.report} />
        </>
      )}
    </div>
  );
}
